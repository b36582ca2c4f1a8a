import type { Parameters } from 'fast-check';

/** Factor for the number of random tests: 2 runs twice as many, a fraction runs fewer. */
export const EFFORT = numberIn('SERVERLESS_NOTES_TEST_RUNS') ?? 1;

/** The seed of random tests. A failure prints it, to repeat the failure; by default it differs each time. */
export const SEED = numberIn('SERVERLESS_NOTES_TEST_SEED') ?? Date.now() % 2 ** 31;

/**
 * Options of fast-check: `count` runs, multiplied by {@link EFFORT}. On a failure fast-check prints the seed and
 * the shrunk example.
 */
export const runs = (count = 100): Parameters<unknown> => ({
  numRuns: Math.max(1, Math.round(count * EFFORT)),
  seed: SEED,
});

/** Time limit of tests and hooks in milliseconds: only a hang takes this long, however busy the machine is. */
export const HANG_MS = 600_000 * Math.max(1, EFFORT);

function numberIn(name: string): number | undefined {
  const text = process.env[name];
  if (!text) return undefined;
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${name} is a number above 0, not ${text}`);
  return number;
}
