import { expect, test } from 'vitest';
import { renderNoteHeader } from '../../src/render/note-header.ts';
import { terminalOf } from './terminals.ts';

test('a note begins with its place and what its front matter says', () => {
  const header = {
    file: 'talks/where.md',
    line: 1,
    fields: [
      ['Event', 'ServerlessDays Amsterdam'],
      ['Speakers', ''],
      ['Topics', 'cold starts, cost, operations'],
    ] as const,
  };
  expect(renderNoteHeader(header, terminalOf(34))).toBe(`\
talks/where.md:1
Event   ServerlessDays Amsterdam
Topics  cold starts, cost,
        operations

`);
});
