import { describe, expect, test } from 'vitest';
import type { Action, Key } from '../../src/browse/input/keys.ts';
import {
  FEWEST_ENTRIES,
  requestOf,
  type State,
  selectedEntry,
  withAnswer,
  withNewAnswer,
} from '../../src/browse/state/state.ts';
import { update } from '../../src/browse/state/update.ts';
import { answerOf, entryOf, listOf, titles } from './entry-samples.ts';

/** The state after these keys: actions by name, typed text in double quotes. */
const after = (state: State, ...keys: readonly (Action | `"${string}"`)[]): State =>
  keys.reduce((current, key) => {
    const pressed: Key = key.startsWith('"')
      ? { action: 'text', text: key.slice(1, -1) }
      : { action: key as Action };
    return update(current, pressed).state;
  }, state);

const textOf = ({ input }: State): string =>
  `${input.text.slice(0, input.cursor)}|${input.text.slice(input.cursor)}`;

describe('the input line', () => {
  test.each([
    [['"cold"', 'left', 'left', '"l"'], 'col|ld'],
    [['"cold start"', 'eraseWord'], 'cold |'],
    [['"cold start  "', 'eraseWord', 'eraseWord'], '|'],
    [['"cold"', 'lineStart', 'eraseAfter'], '|old'],
    [['"cold"', 'left', 'eraseToStart'], '|d'],
    [['"cold"', 'lineStart', 'left', 'eraseBefore'], '|cold'],
    [['"cold"', 'right', 'eraseAfter'], 'cold|'],
  ] as const)('%j gives %s', (keys, text) => {
    expect(textOf(after(listOf([]), ...keys))).toBe(text);
  });

  test('a character is what a person sees as one (a grapheme cluster)', () => {
    const family = '👨‍👩‍👧';
    expect(textOf(after(listOf([]), `"a${family}"`, 'eraseBefore'))).toBe('a|');
    expect(textOf(after(listOf([]), `"a${family}b"`, 'left', 'left'))).toBe(`a|${family}b`);
    expect(textOf(after(listOf([]), '"e\u0301"', 'eraseBefore'))).toBe('|');
  });
});

describe('the selection', () => {
  test.each([
    [['down', 'down', 'up'], 'Talk 2'],
    [['up'], 'Talk 1'],
    [['last', 'down'], 'Talk 9'],
    [['pageDown'], 'Talk 5'],
    [['pageDown', 'pageDown', 'pageDown', 'pageUp'], 'Talk 5'],
    [['last', 'first'], 'Talk 1'],
  ] as const)('after %j is %s', (keys, title) => {
    expect(selectedEntry(after(listOf(titles(9)), ...keys))?.title).toBe(title);
  });

  test('returns to the first entry when the query changes, and stays when the cursor moves', () => {
    const moved = after(listOf(titles(9)), '"co"', 'down', 'down');
    expect(after(moved, 'left').selected).toBe(2);
    expect(after(moved, '"l"').selected).toBe(0);
    expect(after(moved, 'nextScope').selected).toBe(0);
  });

  test('stays inside the list when an answer is shorter', () => {
    const state = after(listOf(titles(9)), 'last');
    expect(withAnswer(state, answerOf([entryOf('Only')])).selected).toBe(0);
    expect(selectedEntry(withAnswer(state, answerOf([])))).toBeUndefined();
  });

  test('requests more entries near the end of the list, if there are more', () => {
    const some = listOf(titles(FEWEST_ENTRIES));
    const more = { ...some, answer: { ...some.answer, total: 1000 } };
    const { limit } = requestOf(more);
    expect(limit).toBe(FEWEST_ENTRIES);
    expect(requestOf(after(more, 'last')).limit).toBeGreaterThan(limit);
    expect(requestOf(after(more, 'down')).limit).toBe(limit);
    expect(requestOf(after(some, 'last')).limit).toBe(limit);
    expect(requestOf(after(more, 'last', '"x"')).limit).toBe(limit);
  });

  test('a tall screen requests as many entries as it can show', () => {
    const fits = { ...listOf([]).fits, entries: 50, noteRows: 90 };
    expect(requestOf(listOf(['A'], { fits })).limit).toBe(50);
  });
});

test('Tab moves to the next scope, in a circle, Shift-Tab to the previous one', () => {
  const rounds = ['talks', 'topics', 'terms', 'events', 'notes', 'all'];
  let state = listOf(['A']);
  for (const scope of rounds) {
    state = after(state, 'nextScope');
    expect(requestOf(state).scope).toBe(scope);
  }
  expect(requestOf(after(state, 'previousScope')).scope).toBe('notes');
});

test('actions on an entry do nothing but show a message when there is no entry', () => {
  for (const action of ['show', 'print', 'edit', 'copy'] as const) {
    expect(update(listOf(['A']), { action }).command).toBe(action);
    const { command, state } = update(listOf([]), { action });
    expect(command).toBeUndefined();
    expect(state.notice).not.toBe('');
    expect(after(state, 'down').notice).toBe('');
  }
});

test('leaving, interrupting and suspending work without an entry', () => {
  for (const action of ['leave', 'interrupt', 'suspend'] as const) {
    expect(update(listOf([]), { action }).command).toBe(action);
  }
});

test('the preview stops scrolling at its end, and scrolls back from there at once', () => {
  const lines = Array.from({ length: 30 }, () => [{ text: 'text', style: {} }]);
  const state = listOf(['A'], {
    preview: { key: '', lines, startLine: 0, hitLine: 0, marked: { start: 0, end: 0 } },
  });
  const far = after(state, 'previewPageDown', 'previewPageDown', 'previewPageDown', 'previewDown');
  expect(far.scrolled).toBe(20);
  expect(after(far, 'previewUp').scrolled).toBe(19);
  expect(after(state, 'previewUp').scrolled).toBe(0);
  expect(after(far, 'previewUp', 'down').scrolled).toBe(19);
});

test('? opens help only in an empty query, F1 always; arrows scroll help, any other key closes it', () => {
  const list = listOf(['A'], { fits: { ...listOf([]).fits, helpLines: 3 } });
  expect(after(list, '"?"').help).toBe(0);
  expect(after(list, 'help', 'down', 'down', 'pageDown').help).toBe(3);
  expect(after(list, 'help', 'down', 'up', 'up').help).toBe(0);
  expect(after(list, 'help', '"x"')).toMatchObject({ help: undefined, input: { text: '' } });
  expect(after(list, '"what"', '"?"')).toMatchObject({ help: undefined, input: { text: 'what?' } });
  expect(after(list, '"what"', 'help').help).toBe(0);
});

test('a click selects an entry, and opens it if it is already selected', () => {
  const list = listOf(titles(9));
  const { state, command } = update(list, { action: 'select', entry: 2 });
  expect([state.selected, command]).toEqual([2, undefined]);
  expect(update(state, { action: 'select', entry: 2 }).command).toBe('show');
});

test('the list scrolls only as far as the selection needs', () => {
  const list = listOf(titles(9));
  expect(after(list, 'down', 'down', 'down').first).toBe(0);
  expect(after(list, 'down', 'down', 'down', 'down').first).toBe(1);
  expect(after(list, 'last', 'up').first).toBe(5);
});

test('a very long pasted text is cut, with a message', () => {
  const state = after(listOf([]), `"${'word '.repeat(1_000)}"`);
  expect(state.input.text.length).toBe(1_000);
  expect(state.notice).toContain('1000');
});

test('when notes change, the same note is still selected', () => {
  const list = after(listOf(titles(3)), 'down');
  const now = withNewAnswer(list, answerOf(['New', ...titles(3)].map((title) => entryOf(title))));
  expect(selectedEntry(now)?.title).toBe('Talk 2');
  const without = withNewAnswer(list, answerOf([entryOf('Talk 1')]));
  expect(selectedEntry(without)?.title).toBe('Talk 1');
});
