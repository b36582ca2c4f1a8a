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

/** The drawn preview of a note, for a hit on this line. */
function previewOf(
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

/** The lines without the bar that marks the selected part of the note. */
const textOf = (lines: readonly Styled[]): readonly string[] =>
  lines.map((line) => plainTextOf(line).slice(1).trimEnd());

const barsIn = (lines: readonly Styled[]): readonly string[] =>
  lines
    .filter((line) => plainTextOf(line).startsWith('▌'))
    .map((line) => plainTextOf(line).slice(1).replace(/ *┃?$/u, ''));

/** The texts that are highlighted as matches. */
const markedIn = (lines: readonly Styled[]): readonly string[] =>
  lines.flatMap((line) =>
    line.filter(({ style }) => style.hue === 'match').map(({ text }) => text),
  );

test('the preview scrolls to the hit, highlights the match, and shows the place above', () => {
  const note = `# Pans\n\n${paragraphs(40, 'Nothing in')}\n## Kettles\n\nA *kettle* boils.\n\n${paragraphs(9, 'More')}`;
  const lines = previewOf(note, 86, ['kettle']);
  expect(textOf(lines)[0]).toBe('pans.md:86');
  expect(textOf(lines).slice(2)).toContain('A kettle boils.');
  expect(textOf(lines)).toContain('───────');
  expect(markedIn(lines)).toEqual(['kettle']);
});

test('a match in the middle of a very long line is visible', () => {
  const long = 'words and more words '.repeat(60);
  const lines = previewOf(`# Pans\n\n${long}kettle ${long}\n\nThe kettle after it.\n`, 3, [
    'kettle',
  ]);
  expect(markedIn(lines)).toEqual(['kettle']);
  expect(textOf(lines).join('\n')).not.toContain('after it');
});

test('a line without a highlighted word is visible', () => {
  const note = `# Pans\n\n${paragraphs(40, 'Nothing in')}`;
  expect(barsIn(previewOf(note, 41, ['kettle']))).toEqual(['Nothing in 20.']);
});

test('front matter is not shown, but its lines count in line numbers', () => {
  const note = '---\ntitle: Pans\ntags: [a]\n---\n# Pans\n\nA kettle boils.\n';
  const lines = previewOf(note, 7, ['kettle']);
  expect(textOf(lines).join('\n')).not.toContain('tags');
  expect(markedIn(lines)).toEqual(['kettle']);
});

test('the speakers, event and topics of a note stand above it, and its title if the text does not begin with it', () => {
  const head = {
    title: 'Pans',
    speakers: ['Ada Lovelace'],
    event: { name: 'CookConf', date: null, year: null },
    date: '2024-05-17',
    topics: ['kitchen'],
  };
  const known = ['Ada Lovelace · CookConf · 2024-05-17', 'Topics: kitchen', ''];
  expect(textOf(previewOf('A kettle.', 1, [], { head })).slice(2)).toEqual([
    ...known,
    'Pans',
    '════',
    '',
    'A kettle.',
  ]);
  expect(textOf(previewOf('# Pans', 1, [], { head })).slice(2)).toEqual([...known, 'Pans', '════']);
});

test('the preview begins at the selected term of a list, or at the heading above the selected text', () => {
  const terms = ['kettle', 'lid', 'pan']
    .map((term) => `- **${term}**: What a ${term} is.\n`)
    .join('');
  const note = `# Terms\n\n${paragraphs(9, 'Text')}\n${terms}\n${paragraphs(30, 'More')}`;
  const line = note.split('\n').findIndex((text) => text.includes('lid')) + 1;
  const lines = previewOf(note, line, []);
  expect(textOf(lines)[2]).toContain('lid: What a lid is.');
  expect(barsIn(lines).join('')).toContain('lid: What a lid is.');
  const sections = `# Pans\n\n${paragraphs(9, 'Text')}\n## Lids\n\nA lid.\n\n${paragraphs(30, 'More')}`;
  const under = previewOf(sections, sections.split('\n').indexOf('A lid.') + 1, []);
  expect(textOf(under)[2]).toBe('Lids');
  expect(barsIn(under)).toEqual(['A lid.']);
});
