import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { folderOf } from './run.ts';
import { runInTerminal } from './terminal.ts';

const COMMANDS: readonly (readonly string[])[] = [
  ['search', 'cold start'],
  ['talks'],
  ['talks', 'safe deployments'],
  ['topics'],
  ['topics', 'security'],
  ['glossary'],
  ['glossary', 'overfitting'],
  ['show', 'safe deployments'],
];

describe.each([40, 80, 200])('on a terminal of %i columns', (columns) => {
  test.each(COMMANDS)('%s %s fits', async (...words) => {
    const { raw, lines, code } = await runInTerminal(words, { columns });
    expect(code).toBe(0);
    expect(lines.length).toBeGreaterThan(2);
    const plain = stripVTControlCharacters(raw);
    // Words that cannot be broken, such as addresses, may be longer than the line.
    const tooWide = plain
      .split(/\r?\n/u)
      .filter((line) => stringWidth(line) > columns && /\s\S+\s/u.test(line.trim()))
      .filter(
        (line) =>
          Math.max(
            ...line
              .trim()
              .split(/\s+/u)
              .map((word) => stringWidth(word)),
          ) <
          columns - 8,
      );
    expect(tooWide).toEqual([]);
  });
});

test('a terminal gets colour, NO_COLOR takes it away, TERM=dumb too', async () => {
  const words = ['search', 'canary'];
  const sequence = '\u001b[';
  expect((await runInTerminal(words, { columns: 80 })).raw).toContain(sequence);
  const env = { NO_COLOR: '1' };
  expect((await runInTerminal(words, { columns: 80, env })).raw).not.toContain(sequence);
  const dumb = { TERM: 'dumb' };
  expect((await runInTerminal(words, { columns: 80, env: dumb })).raw).not.toContain(sequence);
});

test('wide letters and emoji keep the columns straight', async () => {
  const notes = folderOf({
    'a.md':
      '---\ntitle: 無伺服器的冷啟動問題與解決方案\nspeakers: [王小明]\nevent: 台北\n---\ntext\n',
    'b.md':
      '---\ntitle: Rockets 🚀🚀 and families 👨‍👩‍👧‍👦\nspeakers: [Ada Byron]\nevent: Oslo\n---\ntext\n',
  });
  const { lines } = await runInTerminal(['--notes', notes, 'talks'], { columns: 60 });
  expect(lines.join('\n')).toContain('王小明');
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
});
