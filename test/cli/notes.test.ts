import { expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const notes = folderOf({
  'moss.md': '---\ntags: [bog]\n---\n# Moss\n\nSpeaker: Ada Hill\n\n- wet #green\n',
  'soup.md': '# Leek soup\n\nCut the leeks.\n',
  'sync.md': '---\ntype: meeting\ndate: 2024-02-20\n---\n# Weekly sync\n\n- budget\n',
});
const inNotes = (...words: readonly string[]) => run(['--no-cache', '--notes', notes, ...words]);

test('notes lists every file with its kind, date, tags and place', () => {
  expect(inNotes('notes').stdout.split('\n')).toEqual([
    'talk\tMoss\t\tbog, green\tmoss.md:4',
    'note\tLeek soup\t\t\tsoup.md:1',
    'meeting\tWeekly sync\t2024-02-20\t\tsync.md:5',
    '',
  ]);
});

test('notes --kind and --tag filter the list, in every format', () => {
  expect(inNotes('notes', '--kind', 'note', '--format', 'tsv').stdout).toContain('soup.md');
  expect(inNotes('notes', '--tag', '#BOG', '--template', '{kind} {title} {tags}').stdout).toBe(
    'talk Moss bog, green\n',
  );
  expect(inNotes('notes', '--tag', 'none').code).toBe(1);
});

test('check --kinds prints the kind of each note, and the reason', () => {
  const { kinds } = runJson<{ kinds: readonly Record<string, unknown>[] }>([
    ...['--no-cache', '--notes', notes, 'check', '--kinds'],
  ]);
  expect(kinds.map(({ file, kind, because }) => [file, kind, because])).toEqual([
    ['moss.md', 'talk', 'it names a speaker'],
    ['soup.md', 'note', 'nothing suggests that it is a talk'],
    ['sync.md', 'meeting', 'its front matter says so (type)'],
  ]);
});

test("--as overrides the detected kind of all notes, but not the type in a note's front matter", () => {
  const titles = (as: string) =>
    inNotes('--as', as, 'talks', '--template', '{title}').stdout.split('\n').filter(Boolean);
  expect(titles('auto')).toEqual(['Moss']);
  expect(titles('talks')).toEqual(['Moss', 'Leek soup']);
  expect(titles('notes')).toEqual([]);
});
