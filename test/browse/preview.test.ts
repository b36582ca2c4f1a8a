import { expect, test } from 'vitest';
import { drawPreview } from '../../src/browse/draw/draw-preview.ts';
import { makePreview } from '../../src/browse/note/make-preview.ts';
import { INITIAL_STATE } from '../../src/browse/state/state.ts';
import type { NoteHeadView } from '../../src/library/views.ts';
import { plainTextOf, type Styled } from '../../src/render/text/styled.ts';
import { terminalOf } from '../render/terminals.ts';
import { answerOf, entryOf, matcherFor } from './entry-samples.ts';

const paragraphs = (count: number, text: string): string =>
  Array.from({ length: count }, (_, index) => `${text} ${index + 1}.\n`).join('\n');

/** The preview's part of the screen for a hit on a line of a note. */
function shown(
  text: string,
  line: number,
  words: readonly string[],
  { columns = 40, head }: { columns?: number; head?: NoteHeadView } = {},
) {
  const entry = entryOf('Pans', { line });
  const matcher = matcherFor(...words);
  const terminal = terminalOf(columns);
  const preview = makePreview(entry, {
    key: '',
    text,
    head,
    matcher,
    terminal,
    highlight: undefined,
    linked: () => undefined,
  });
  return drawPreview(
    { ...INITIAL_STATE, answer: answerOf([entry]), preview },
    { columns, rows: 12 },
  );
}

/** Without the bar in front of what was found. */
const textOf = (lines: readonly Styled[]): readonly string[] =>
  lines.map((line) => plainTextOf(line).slice(1).trimEnd());

const barsIn = (lines: readonly Styled[]): readonly string[] =>
  lines
    .filter((line) => plainTextOf(line).startsWith('▌'))
    .map((line) => plainTextOf(line).slice(1).replace(/ *┃?$/u, ''));

/** What stands out, in every theme and without colour as far as the terminal has it. */
const markedIn = (lines: readonly Styled[]): readonly string[] =>
  lines.flatMap((line) =>
    line.filter(({ style }) => style.hue === 'match').map(({ text }) => text),
  );

test('a note is scrolled to the hit, what was found is marked, and its place stands above', () => {
  const note = `# Pans\n\n${paragraphs(40, 'Nothing in')}\n## Kettles\n\nA *kettle* boils.\n\n${paragraphs(9, 'More')}`;
  const lines = shown(note, 86, ['kettle']);
  expect(textOf(lines)[0]).toBe('pans.md:86');
  expect(textOf(lines).slice(2)).toContain('A kettle boils.');
  expect(textOf(lines)).toContain('───────');
  expect(markedIn(lines)).toEqual(['kettle']);
});

test('what was found far behind the start of a long line is in sight', () => {
  const long = 'words and more words '.repeat(60);
  const lines = shown(`# Pans\n\n${long}kettle ${long}\n\nThe kettle after it.\n`, 3, ['kettle']);
  expect(markedIn(lines)).toEqual(['kettle']);
  expect(textOf(lines).join('\n')).not.toContain('after it');
});

test('where no word of the line is marked, the line itself is in sight', () => {
  const note = `# Pans\n\n${paragraphs(40, 'Nothing in')}`;
  expect(barsIn(shown(note, 41, ['kettle']))).toEqual(['Nothing in 20.']);
});

test('front matter is not a part of it, and its lines count', () => {
  const note = '---\ntitle: Pans\ntags: [a]\n---\n# Pans\n\nA kettle boils.\n';
  const lines = shown(note, 7, ['kettle']);
  expect(textOf(lines).join('\n')).not.toContain('tags');
  expect(markedIn(lines)).toEqual(['kettle']);
});

test('what is known of a note stands above it, its title where the note does not open with that', () => {
  const head = {
    title: 'Pans',
    speakers: ['Ada Lovelace'],
    event: { name: 'CookConf', date: null, year: null },
    date: '2024-05-17',
    topics: ['kitchen'],
  };
  const known = ['Ada Lovelace · CookConf · 2024-05-17', 'Topics: kitchen', ''];
  expect(textOf(shown('A kettle.', 1, [], { head })).slice(2)).toEqual([
    ...known,
    'Pans',
    '════',
    '',
    'A kettle.',
  ]);
  expect(textOf(shown('# Pans', 1, [], { head })).slice(2)).toEqual([...known, 'Pans', '════']);
});

test('it begins with what is selected: a term in a list, a heading with its text', () => {
  const terms = ['kettle', 'lid', 'pan']
    .map((term) => `- **${term}**: What a ${term} is.\n`)
    .join('');
  const note = `# Terms\n\n${paragraphs(9, 'Text')}\n${terms}\n${paragraphs(30, 'More')}`;
  const line = note.split('\n').findIndex((text) => text.includes('lid')) + 1;
  const lines = shown(note, line, []);
  expect(textOf(lines)[2]).toContain('lid: What a lid is.');
  expect(barsIn(lines).join('')).toContain('lid: What a lid is.');
  const sections = `# Pans\n\n${paragraphs(9, 'Text')}\n## Lids\n\nA lid.\n\n${paragraphs(30, 'More')}`;
  const under = shown(sections, sections.split('\n').indexOf('A lid.') + 1, []);
  expect(textOf(under)[2]).toBe('Lids');
  expect(barsIn(under)).toEqual(['A lid.']);
});
