import { expect, test } from 'vitest';
import { listed, otherLanguages } from '../../src/read/lexicon/languages/all.ts';
import { announcesTalks, isSectionName } from '../../src/read/lexicon/line-kinds.ts';
import { kindNamed } from '../../src/read/note/note-types.ts';
import { readNote } from '../../src/read/read-note.ts';

const withWeekdays = otherLanguages.filter(({ weekdays }) => weekdays !== undefined);

test.each(withWeekdays)(
  '$code has seven weekdays, each of which can be a heading above talks',
  ({ weekdays }) => {
    expect(listed(weekdays)).toHaveLength(7);
    const names = listed(weekdays).flatMap((forms) => forms.split('|'));
    expect(names.filter((name) => !announcesTalks(name))).toEqual([]);
  },
);

const withBylines = otherLanguages.flatMap(({ code, byline: { talk, by } }) =>
  talk && by ? by.split('|').map((word) => [code, `${talk.split('|')[0]} ${word} Ada Hill`]) : [],
);

test.each(withBylines)('in %s "%s" gives the speaker', (_, line) => {
  const { whole } = readNote({ path: 'moss.md', text: `# Wet moss\n\n${line}\n\n- rain\n` });
  expect(whole.speakers[0]?.value).toEqual(['Ada Hill']);
});

test.each(otherLanguages)('the words for `type:` in $code are known', ({ kinds }) => {
  for (const [kind, words] of Object.entries(kinds))
    for (const word of words.split('|')) expect([word, kindNamed(word)]).toEqual([word, kind]);
});

test.each(otherLanguages)('no word of $code is empty: it would match everywhere', (language) => {
  const texts = (part: unknown): readonly string[] =>
    typeof part === 'string' ? [part] : Object.values(part ?? {}).flatMap(texts);
  const words = texts(language).flatMap((text) => text.split(/,\s*|\|/u));
  expect(words.length).toBeGreaterThan(20);
  expect(words).not.toContain('');
});

test.each(otherLanguages)(
  'the alternatives of $code are valid patterns of lower-case words',
  (language) => {
    const { byline, dates, files, glossary, heads, people, programme, reports, see, signs, where } =
      language;
    const groups = [
      byline,
      dates,
      files,
      heads,
      people,
      programme,
      reports ?? {},
      { see, signs, where },
    ];
    const { only, beside, labels, remarks } = glossary;
    const choices = [...groups, { only, beside, labels, remarks }].flatMap((group) =>
      Object.values(group).filter((choice) => choice !== undefined),
    );
    for (const choice of choices) {
      expect(() => new RegExp(`^(?:${choice})$`, 'iu')).not.toThrow();
      expect(choice).toBe(choice.toLowerCase());
    }
  },
);

test.each(otherLanguages)('section names of $code are not read as titles', (language) => {
  const sections = listed(language.sections);
  expect(sections.filter((name) => !isSectionName(`${name}:`))).toEqual([]);
  expect(sections.filter((name) => name !== name.toLowerCase())).toEqual([]);
});

test.each([
  ['Kaffeepause', 'Meine Eindrücke'],
  ['Pause café', 'À retenir'],
  ['Pausa para el café', 'Puntos clave'],
  ['Intervalo para o almoço', 'Lições aprendidas'],
  ['Pausa pranzo', 'Riflessioni'],
  ['Koffiepauze', 'Samenvatting'],
  ['Fika', 'Lärdomar'],
  ['Кофе-брейк', 'Выводы'],
  ['休憩', 'まとめ'],
  ['茶歇', '總結'],
  ['점심 시간', '느낀 점'],
])('"%s" and "%s" among talks are not talks', (pause, section) => {
  const talks = ['## Wet - Ada Hill', `## ${pause}`, '## Dry - Mary Moss', `## ${section}`];
  const text = `# BogConf 2019\n\n${talks.map((head) => `${head}\n\n- rain again\n\n`).join('')}`;
  const { parts } = readNote({ path: 'bogconf-2019.md', text });
  expect(parts.map(({ readings }) => readings[0]?.title)).toEqual(['Wet', 'Dry']);
});
