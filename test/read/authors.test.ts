import { expect, test } from 'vitest';
import { folderOf } from './folder.ts';

/** The speakers of ten talks, `byAnn` of which have Ann Lee as their author in the front matter. */
function speakersOf(byAnn: number): readonly string[] {
  const others = ['Bo Ray', 'Cy Doe', 'Di Fox', 'Ed Kay', 'Fay Oak', 'Gus Elm', 'Ida Ash'];
  const files = Array.from({ length: 10 }, (_, talk) => {
    const author = talk < byAnn ? 'Ann Lee' : others[talk - byAnn];
    const text = `---\ntype: talk\ntitle: Talk ${talk}\nauthor: ${author}\n---\n\nWhat was said.\n`;
    return [`talks/${talk}.md`, text] as const;
  });
  return folderOf(Object.fromEntries(files)).model.talks.flatMap(({ speakers }) => speakers);
}

test('the author of most notes is the note taker, not a speaker', () => {
  expect(speakersOf(8)).toEqual(['Bo Ray', 'Cy Doe']);
});

test.each([6, 7])('the author of %i of ten notes is a speaker, like other authors', (byAnn) => {
  const speakers = speakersOf(byAnn);
  expect(speakers.filter((speaker) => speaker === 'Ann Lee')).toHaveLength(byAnn);
  expect(speakers).toHaveLength(10);
});

test('the author of only two notes is a speaker', () => {
  const text = '---\ntype: talk\nauthor: Ann Lee\n---\n\nWhat was said.\n';
  const { talks } = folderOf({ 'a.md': text, 'b.md': text }).model;
  expect(talks.map(({ speakers }) => speakers)).toEqual([['Ann Lee'], ['Ann Lee']]);
});

test.each(['speaker', 'presenters', 'Panelist', 'talk by'])(
  'the field %s names the speaker, not the field author next to it',
  (field) => {
    const fields = ['author: Bo Ray', `${field}: Ann Lee`];
    for (const order of [fields, fields.toReversed()]) {
      const text = `---\ntype: talk\n${order.join('\n')}\n---\n\nWhat was said.\n`;
      const [talk] = folderOf({ 'a.md': text }).model.talks;
      expect(talk?.speakers).toEqual(['Ann Lee']);
    }
  },
);
