import { describe, expect, test } from 'vitest';
import { folderOf, run, runJson } from './run.ts';

const notes = folderOf({
  'dig.md':
    '---\ndate: 2020-01-02\n---\n# Burrows\n\nIntro.\n\n## Deep\n\nDeep one.\n\n    code\n\n### Deeper\n\nEnd of deep.\n\n## Wide\n\nWide one.\n',
  'plain.md': 'No heading.\nSecond.\n',
});
const section = (place: string, ...more: readonly string[]) =>
  run(['--notes', notes, 'show', place, '--section', ...more]);

describe('show --section', () => {
  test('prints the section that contains the line, with line numbers', () => {
    expect(section('dig.md:10').stdout).toBe(
      'Burrows › Deep dig.md:8\n 8  ## Deep\n 9\n10  Deep one.\n11\n12      code\n',
    );
    expect(section('dig.md:16:2').stdout).toContain('Burrows › Deep › Deeper dig.md:14\n');
  });

  test("prints a heading's section with its subsections", () => {
    expect(section('dig.md:8').stdout).toMatch(/16 {2}End of deep\.\n$/u);
    expect(section('dig.md').stdout).toMatch(/20 {2}Wide one\.\n$/u);
  });

  test('prints the full note if it has no headings, and for a line of front matter the front matter', () => {
    expect(section('plain.md:2').stdout).toBe('plain plain.md:1\n1  No heading.\n2  Second.\n');
    expect(section('dig.md:2').stdout).toContain('2  date: 2020-01-02\n3  ---\n');
  });

  test('prints only the section in JSON, too', () => {
    expect(runJson(['--notes', notes, 'show', 'dig.md:20', '--section'])).toEqual({
      schemaVersion: 1,
      match: 'exact',
      section: {
        file: 'dig.md',
        line: 18,
        last: 20,
        title: 'Burrows',
        headings: ['Wide'],
        lines: ['## Wide', '', 'Wide one.'],
        next: null,
      },
    });
  });

  test('is cut to a budget after a complete line, and says how to continue', () => {
    const { stdout, stderr } = section('dig.md:8', '--budget', '16');
    expect(stdout).toMatch(/10 {2}Deep one\.\n11\n$/u);
    expect(stderr).toBe('5 more lines; continue with show dig.md:12-16 --section\n');
    expect(section('dig.md:12-16').stdout).toMatch(/^Burrows › Deep dig\.md:12\n12 {6}code\n/u);
    expect(section('dig.md:12-16').stdout).toMatch(/\n16 {2}End of deep\.\n$/u);
  });

  test('contains the requested line if it is cut', () => {
    expect(section('dig.md:12', '--budget', '14').stdout).toMatch(/dig\.md:12\n12 {6}code\n/u);
    const { stdout, stderr } = section('dig.md:12', '--budget', '3');
    expect({ stdout, stderr }).toEqual({
      stdout: '',
      stderr: 'Nothing shown: line 12 needs more than 3 tokens (--budget)\n',
    });
  });

  test.each([
    [['dig.md:99', '--section'], 'dig.md has no line 99'],
    [['dig.md', '--section', '--raw'], '--raw'],
    [['dig.md', '--budget', '10'], '--budget cuts a section'],
  ])('reports the error in %j', (words, message) => {
    const { stdout, stderr, code } = run(['--notes', notes, 'show', ...words]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(message);
  });
});
