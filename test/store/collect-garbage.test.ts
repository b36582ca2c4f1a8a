import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { collectGarbage } from '../../src/store/collect-garbage.ts';

test('what nobody holds any more is gone, and what is held is not', async () => {
  const held = { words: ['cold', 'start'] };
  const made = new WeakRef({ words: ['left', 'behind'] });
  const kept = new WeakRef(held);
  // What a reference was made to lives until the work at hand is done.
  await setImmediate();
  collectGarbage('reading');
  expect(made.deref()).toBeUndefined();
  expect(kept.deref()).toBe(held);
});
