import { expect, test } from 'vitest';
import type { TalkItem } from '../../src/library/views.ts';
import { renderReasons } from '../../src/render/reasons.ts';
import { pipe, terminalOf } from './terminals.ts';

const talk = (by: string): TalkItem => ({
  ...{ kind: 'talk', id: 'digging', title: 'Digging', file: 'a.md', line: 3, column: 1 },
  ...{ speakers: [], event: null, date: null, track: null, topics: [] },
  why: { title: { by, file: 'a.md', line: 3 }, speakers: null, event: null, date: null },
});

test('on a terminal recognisers are described in words, in a pipe they are named', () => {
  const talks = [talk('first-heading'), talk('bold-line-in-file, some-new-shape')];
  const text = renderReasons(talks, terminalOf(120));
  expect(text).toContain('first heading');
  expect(text).toContain('bold line like its siblings, some new shape');
  expect(renderReasons(talks, pipe)).toContain('\tbold-line-in-file, some-new-shape\n');
});
