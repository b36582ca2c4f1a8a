import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { runs } from '../property.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Times, timesOf } from './stages.ts';

/** Ratio of the sizes of the two notes that are compared. */
const TIMES_LARGER = 8;

/**
 * Characters of the larger note, and the least CPU milliseconds that count: below that, garbage collection decides.
 * Notes that are too fast at the first size are tested at the second, which is nearly the most that is parsed.
 */
const LARGE = { length: 50_000, leastMs: 200 };
const LARGEST = { length: 390_000, leastMs: 400 };
type Size = typeof LARGE;

/** Time may grow with the size to this power: linear, plus some room for garbage collection. */
const MOST_GROWTH = 1.3;
/** Number of measurements before a kind counts as growing too fast; the shortest time of each counts. */
const LOOKS = 8;

/** Kinds of each group that are tested, chosen at random; a few runs cover all. */
const TRIES = 3;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'growth-'));
  // The first run of any code is slow, whatever the size of the note.
  for (const [kind] of [...Object.values(KINDS), ...Object.values(KINDS)]) {
    if (kind) await timesOf(kind.of(LARGE.length / TIMES_LARGER), folder);
  }
});

const leastOf = (a: Times, b: Times): Times =>
  Object.fromEntries(Object.entries(a).map(([name, ms]) => [name, Math.min(ms, b[name] ?? ms)]));

/** The exponents of growth of the stages that grow too fast, by stage. */
function tooFast(small: Times, large: Times, leastMs: number): Times {
  const growths = Object.entries(large).map(([name, ms]) => {
    const before = Math.max(small[name] ?? 0, leastMs / TIMES_LARGER);
    return [name, ms < leastMs ? 0 : Math.log(ms / before) / Math.log(TIMES_LARGER)] as const;
  });
  return Object.fromEntries(growths.filter(([, growth]) => growth > MOST_GROWTH));
}

/** The stages that grow too fast between an eighth of this size and the full size, and the times at full size. */
async function growthOf(kind: Kind, { length, leastMs }: Size) {
  const [smallNote, largeNote] = [kind.of(length / TIMES_LARGER), kind.of(length)];
  let small = leastOf(await timesOf(smallNote, folder), await timesOf(smallNote, folder));
  let large = await timesOf(largeNote, folder);
  let found = tooFast(small, large, leastMs);
  for (let look = 1; look < LOOKS && Object.keys(found).length > 0; look++) {
    small = leastOf(small, await timesOf(smallNote, folder));
    large = leastOf(large, await timesOf(largeNote, folder));
    found = tooFast(small, large, leastMs);
  }
  return { found, large };
}

test.each(Object.entries(KINDS))(
  'processing a note %s takes time in proportion to its length',
  async (_, kinds) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), async (kind) => {
        const { found, large } = await growthOf(kind, LARGE);
        expect(found, `${kind.name}: ${JSON.stringify(large)}`).toEqual({});
        if (Object.values(large).some((ms) => ms > LARGE.leastMs)) return;
        const largest = await growthOf(kind, LARGEST);
        expect(largest.found, `${kind.name}: ${JSON.stringify(largest.large)}`).toEqual({});
      }),
      { ...runs(TRIES), endOnFailure: true },
    );
  },
);
