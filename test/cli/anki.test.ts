import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

/** The output as Anki reads it: header lines, then one card a line, its fields of HTML separated by tabs. */
function cardsOf(root: string, ...words: readonly string[]) {
  const { stdout, code } = run(['--notes', root, 'glossary', ...words, '--format', 'anki']);
  const lines = stdout.trimEnd().split('\n');
  const head = lines.filter((line) => line.startsWith('#'));
  const cards = lines.slice(head.length).map((line) => line.split('\t'));
  return { head, cards, code };
}

/** The text that a card shows for HTML without tags. */
const shown = (html: string): string =>
  html.replace(/&(?:#(\d+)|(\w+));/gu, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : decodeNamedCharacterReference(name) || '',
  );

const HEAD = ['#separator:tab', '#html:true', '#columns:Front\tBack'];

describe('glossary --format anki', () => {
  const root = folderOf({
    'a.md':
      '# Terms\n\n- **cold start** (coldstart): The first request waits.\n- **retry**: Asking again.\n',
    'b.md': '# Terms\n\n- **cold start**: A new instance has to warm up.\n',
  });

  test('prints one card for each term, with all its definitions and aliases', () => {
    expect(cardsOf(root)).toEqual({
      head: HEAD,
      cards: [
        [
          'cold start',
          'The first request waits.<br><br>A new instance has to warm up.<br><br>Also: coldstart',
        ],
        ['retry', 'Asking again.'],
      ],
      code: 0,
    });
  });

  test('prints one card when one term is requested', () => {
    expect(cardsOf(root, 'retry').cards).toEqual([['retry', 'Asking again.']]);
  });

  test('a card shows exactly the text of the note, whatever special characters it contains', () => {
    const meaning = 'Says "<b>" & [sound:x.mp3] {{c1::y}} #tag; a | b';
    const hostile = folderOf({ 'a.md': `# Terms\n\n- **C# interop**: \`${meaning}\`\n` });
    const { cards } = cardsOf(hostile);
    expect(cards.map((fields) => fields.map(shown))).toEqual([['C# interop', meaning]]);
    expect(cards.flat().join('')).not.toMatch(/["#[{](?!\d)|<(?!br>)/u);
  });

  test('works only for terms, and without --fields and -0', () => {
    expect(run(['talks', '--format', 'anki'])).toMatchObject({ code: 2, stdout: '' });
    expect(run(['glossary', '--format', 'anki', '-0']).stderr).toContain('one whole');
    expect(run(['glossary', '--format', 'anki', '--fields', 'term']).stderr).toContain('--fields');
  });
});
