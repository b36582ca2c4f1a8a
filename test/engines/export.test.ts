import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from '../cli/run.ts';
import { runInTerminal } from '../cli/terminal.ts';

interface Row {
  readonly id: string;
  readonly hash: string;
  readonly generation: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
}

const rowsOf = (notes: string, ...words: readonly string[]): readonly Row[] =>
  run(['--notes', notes, 'export', '--to', 'ndjson', ...words])
    .stdout.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('after an edit ids stay the same; the hash of the edited passage and the generation change', () => {
  const notes = folderOf({
    'a.md': '# A\n\n## Same\n\nOne.\n\n## Same\n\nTwo.\n',
    'b.md': '# B\n\nText.\n',
  });
  const before = rowsOf(notes);
  expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
  expect(rowsOf(notes)).toEqual(before);
  expect(new Set(before.map(({ generation }) => generation)).size).toBe(1);

  writeFileSync(join(notes, 'a.md'), '# A\n\n## Same\n\nOne.\n\n## Same\n\nThree.\n');
  const after = rowsOf(notes);
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const changed = after.filter(({ hash }, at) => hash !== before[at]?.hash);
  expect(changed.map(({ text }) => text)).toEqual(['Three.']);
  expect(after[0]?.generation).not.toBe(before[0]?.generation);

  const elsewhere = rowsOf(notes, '--collection', 'other');
  expect(elsewhere.filter(({ id }) => after.some((row) => row.id === id))).toEqual([]);
});

test('a long passage becomes several rows with all of its text, and no character is split', () => {
  const text = `${'word '.repeat(15_000)}${'😀'.repeat(40_001)}x`;
  const rows = rowsOf(folderOf({ 'a.md': `# Long\n\n${text}\n` })).filter(
    ({ text }) => text !== '',
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.map((row) => row.text).join('')).toBe(text);
  for (const row of rows) expect(row.text.isWellFormed?.() ?? true).toBe(true);
});

describe('invalid options are rejected with an explanation', () => {
  test.each([
    [['--to', 'mysql'], 'choose postgres, opensearch or ndjson'],
    [
      ['--to', 'opensearch', '--collection', 'My Notes'],
      'OpenSearch has no index of the name "My Notes"',
    ],
    [['--to', 'ndjson', '--collection', ''], 'a name of 1 to 60 characters'],
    [['--to', 'postgres', '--collection', 'a\u0001'], 'a name of 1 to 60 characters'],
    [['--to', 'postgres', '--part', 'template'], '--part goes with --to opensearch'],
    [['--to', 'postgres', 'folder'], 'it takes no folder'],
    [['--to', 'ndjson', '--json'], 'no --json and no options of --html'],
    [['--to', 'ndjson', '--html', 'x.html'], 'no options of --html'],
    [['--collection', 'x'], '--collection and --part go with --to'],
  ])('%j', (words, message) => {
    const { stdout, stderr, code } = run(['export', ...words]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
  });

  test('a terminal is rejected as the target of an export', async () => {
    const { lines } = await runInTerminal(['export', '--to', 'ndjson'], { columns: 100 });
    expect(lines.join(' ')).toContain('for a program to read, not for a terminal');
  });
});
