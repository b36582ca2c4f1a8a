import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { countOfDiagnostics, renderDiagnostics } from '../../src/render/diagnostics.ts';
import { pipe, terminalOf, widestLine } from './terminals.ts';

const invalid: Diagnostic = {
  severity: 'warning',
  file: 'talks/a.md',
  line: 3,
  column: 2,
  message: 'The front matter is not valid YAML',
  hint: 'Close the bracket in line 3',
  rule: 'front-matter-invalid',
};
const unreadable: Diagnostic = {
  severity: 'error',
  file: 'talks/\x1b[31mb.md',
  message: 'The file is not UTF-8',
  rule: 'not-utf8',
};

test('a diagnostic in a pipe has its place, message, rule and hint, and errors are labelled', () => {
  expect(renderDiagnostics([invalid, unreadable], pipe)).toBe(`\
talks/a.md:3:2 The front matter is not valid YAML (front-matter-invalid)
  Close the bracket in line 3
talks/b.md:1:1 error: The file is not UTF-8 (not-utf8)
`);
});

test('on a terminal diagnostics are grouped by file and counted', () => {
  const second = { ...invalid, line: 12, column: 10, message: 'No note' };
  expect(renderDiagnostics([invalid, unreadable, second], terminalOf(60))).toBe(`
talks/a.md
    3:2  warning: The front matter is not valid YAML
         front-matter-invalid
         Close the bracket in line 3
  12:10  warning: No note  front-matter-invalid
         Close the bracket in line 3

talks/b.md
    1:1  error: The file is not UTF-8  not-utf8

1 error, 2 warnings in 2 files
`);
  expect(renderDiagnostics([], terminalOf(60))).toBe('\nNo problems\n');
});

test('errors are red on a terminal with colour', () => {
  expect(renderDiagnostics([unreadable], terminalOf(80, { level: 2 }))).toContain(
    '\x1b[1m\x1b[38;5;203merror:\x1b[39m\x1b[22m The',
  );
});

test('warnings have their own colour', () => {
  expect(renderDiagnostics([invalid], terminalOf(80, { level: 2 }))).toContain(
    '\x1b[38;5;214mwarning:\x1b[39m The',
  );
});

test('diagnostics fit the terminal', () => {
  expect(widestLine(renderDiagnostics([invalid], terminalOf(40)))).toBeLessThanOrEqual(40);
});

test('diagnostics are counted', () => {
  expect(countOfDiagnostics([invalid, unreadable, unreadable])).toBe('2 errors, 1 warning');
  expect(countOfDiagnostics([])).toBe('');
});
