import type { Parameters } from 'fast-check';

/** How many times as often everything that is tried at random is tried; a fraction for fewer. */
export const EFFORT = numberIn('SERVERLESS_NOTES_TEST_RUNS') ?? 1;

/** What a failure has printed, to see it again; another each time unless told. */
export const SEED = numberIn('SERVERLESS_NOTES_TEST_SEED') ?? Date.now() % 2 ** 31;

/**
 * How a property is tried: so often, times {@link EFFORT}. fast-check prints the seed and the shrunk example
 * of one that does not hold.
 */
export const runs = (count = 100): Parameters<unknown> => ({
  numRuns: Math.max(1, Math.round(count * EFFORT)),
  seed: SEED,
});

/** Only what hangs takes so many milliseconds, however busy the machine is. */
export const HANG_MS = 600_000 * Math.max(1, EFFORT);

function numberIn(name: string): number | undefined {
  const text = process.env[name];
  if (!text) return undefined;
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${name} is a number above 0, not ${text}`);
  return number;
}
