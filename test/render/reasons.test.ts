import { expect, test } from 'vitest';
import { type ReasonRow, renderReasons } from '../../src/render/reasons.ts';
import { pipe, terminalOf } from './terminals.ts';

const row = (by: string): ReasonRow => ({
  id: 'digging',
  fact: 'title',
  value: 'Digging',
  by,
  file: 'a.md',
  line: 3,
});

test('people read in words what told a fact, programs its name', () => {
  const rows = [row('first-heading'), row('bold-line-in-file, some-new-shape')];
  const shown = renderReasons(rows, terminalOf(120));
  expect(shown).toContain('first heading');
  expect(shown).toContain('bold line like its siblings, some new shape');
  expect(renderReasons(rows, pipe)).toContain('\tbold-line-in-file, some-new-shape\n');
});
