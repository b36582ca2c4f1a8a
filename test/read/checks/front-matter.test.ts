import { expect, test } from 'vitest';
import { problemsBy, problemsOf } from './checked.ts';

test('front matter that is not valid YAML is an error', () => {
  const files = { 'a.md': '---\ntitle: A\nspeaker: [Ann\n---\n# A\n' };
  expect(problemsOf(files)).toMatchObject([{ rule: 'front-matter-invalid', severity: 'error' }]);
  expect(problemsOf({ 'a.md': '---\ntitle: A\nspeaker: [Ann Lee]\n---\n# A\n' })).toEqual([]);
});

test('a misspelt field is reported with the most similar known field', () => {
  const [problem] = problemsOf({ 'a.md': '---\ntitle: A\nspeakres: Ann Lee\n---\n' });
  expect(problem).toMatchObject({
    rule: 'field-unknown',
    line: 3,
    hint: 'Did you mean speakers?',
  });
});

test('an unknown field that is similar to no known field is not reported', () => {
  expect(problemsOf({ 'a.md': '---\ntitle: A\nmood: good\nslug: a\n---\n# A\n' })).toEqual([]);
});

test('an ambiguous date is reported, in front matter and in a line of the text', () => {
  expect(problemsBy('date-unclear', { 'a.md': '---\ntitle: A\ndate: 03/04/2019\n---\n' })).toEqual([
    'a.md:3:1 The date "03/04/2019" is not understood',
  ]);
  expect(problemsBy('date-unclear', { 'a.md': '# A\n\n- **Date:** 03/04/2019\n' })).toEqual([
    'a.md:3:13 The date "03/04/2019" is not understood',
  ]);
});

test.each(['2019-04-03', 'April 3, 2019', '31/12/2019', 'April 2019', '2019', 'TBA'])(
  '"Date: %s" is not reported',
  (date) => {
    expect(problemsBy('date-unclear', { 'a.md': `# A\n\nDate: ${date}\n` })).toEqual([]);
  },
);

test('an id that two notes have is reported at the second', () => {
  const note = (id: string) => `---\nid: ${id}\ntitle: T ${id}\n---\nText.\n`;
  expect(problemsBy('id-twice', { 'a.md': note('x'), 'b.md': note('x') })).toEqual([
    'b.md:2:1 The id "x" is that of a.md:2, too',
  ]);
  expect(problemsBy('id-twice', { 'a.md': note('x'), 'b.md': note('y') })).toEqual([]);
});
