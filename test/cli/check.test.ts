import { expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const GOOD =
  '# Queues at night\n\nSpeaker: Ann Lee\n\n- **backpressure**: slowing the sender down\n';
const DEAD = '# Tables by day\n\nSpeaker: Bob Ray\n\nSee [that](none.md#x).\n';

interface Answer {
  readonly notes: number;
  readonly talks: number;
  readonly sectionsNotUnderstood: number;
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
}

test('the bundled notes have no problems', () => {
  const { stdout, code } = run(['check', '--strict']);
  expect(stdout).toMatch(/^\d+ files: \d+ talks, \d+ terms\n$/);
  expect(code).toBe(0);
});

test('each problem is a line with file, line and column, which an editor can open', () => {
  const notes = folderOf({ 'a.md': GOOD, 'b.md': DEAD });
  expect(run(['--notes', notes, 'check']).stdout).toBe(
    `2 files: 2 talks, 1 term\nb.md:5:6 No note at "none.md" (dead-link)\n`,
  );
});

test('--fix-hints shows how to fix each problem', () => {
  const notes = folderOf({ 'a.md': GOOD, 'b.md': DEAD });
  expect(run(['--notes', notes, 'check', '--fix-hints']).stdout).toContain(
    '(dead-link)\n  Mend the link, or write that note\n',
  );
});

test('--strict fails only if there is a problem', () => {
  const bad = folderOf({ 'b.md': DEAD });
  const good = folderOf({ 'a.md': GOOD });
  expect(run(['--notes', bad, 'check']).code).toBe(0);
  expect(run(['--notes', bad, 'check', '--strict']).code).toBe(1);
  expect(run(['--notes', bad, 'check', '--strict', '--json']).code).toBe(1);
  expect(run(['--notes', good, 'check', '--strict']).code).toBe(0);
});

test('the JSON has every field of a problem', () => {
  const notes = folderOf({ 'b.md': DEAD });
  const { diagnostics, talks, notes: files } = runJson<Answer>(['--notes', notes, 'check']);
  expect([files, talks]).toEqual([1, 1]);
  expect(diagnostics).toEqual([
    {
      kind: 'problem',
      id: 'dead-link',
      title: 'No note at "none.md"',
      severity: 'warning',
      file: 'b.md',
      line: 5,
      column: 6,
      message: 'No note at "none.md"',
      rule: 'dead-link',
      hint: 'Mend the link, or write that note',
    },
  ]);
});

test('files that were skipped or read in part are reported with the reason', () => {
  const notes = folderOf({
    'a.md': GOOD,
    'binary.md': new Uint8Array(100),
    'zero.md': new Uint8Array([35, 32, 65, 0, 10]),
    'latin.md': new Uint8Array([35, 32, 0xe9, 10]),
  });
  const { diagnostics } = runJson<Answer>(['--notes', notes, 'check']);
  expect(diagnostics.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
    ['binary.md', 'file-binary', 'error'],
    ['latin.md', 'file-not-utf8', 'warning'],
    ['zero.md', 'file-zero-bytes', 'warning'],
  ]);
});

test('a note too complex to parse in reasonable time is read in part, and reported', () => {
  const levels = Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level % 900)}- a`);
  const notes = folderOf({
    'brackets.md': `# Brackets\n\n${'['.repeat(5_000_000)}`,
    'levels.md': `# Levels\n\n${levels.join('\n')}`,
  });
  const { diagnostics } = runJson<Answer>(['--notes', notes, 'check']);
  expect(diagnostics.map(({ file, rule }) => [file, rule])).toEqual([
    ['brackets.md', 'note-too-complex'],
    ['levels.md', 'note-too-complex'],
  ]);
});

test('a second run with the stored index reports the same problems', () => {
  const notes = folderOf({ 'a.md': GOOD, 'b.md': DEAD });
  const first = run(['--notes', notes, 'check']).stdout;
  expect(run(['--notes', notes, 'check']).stdout).toBe(first);
});

test.each(['--count', '--format tsv', "--template '{file}'"])(
  '--kinds does not work with %s',
  (output) => {
    const { stdout, stderr, code } = run([
      'check',
      '--kinds',
      ...output.replaceAll("'", '').split(' '),
    ]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('error: --kinds is shown as text or JSON\n');
  },
);
