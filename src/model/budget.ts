import { countBefore } from './halving.ts';

/** Bytes of UTF-8 that count as one token: an estimate, the same for every model. */
const BYTES_PER_TOKEN = 4;

/** The tokens of a text, as every budget counts them. */
export const tokensIn = (text: string): number =>
  Math.ceil(new TextEncoder().encode(text).length / BYTES_PER_TOKEN);

/**
 * The most of `count` entries whose text is within a budget of tokens; 0 where not even one is. Each
 * length is tried as it would be shown, so that what stands round the entries counts, too.
 *
 * @param textOf the whole text with the first so many entries; longer with each
 */
export function mostWithin(
  count: number,
  budget: number,
  textOf: (count: number) => string,
): number {
  const isWithin = (shown: number): boolean => tokensIn(textOf(shown)) <= budget;
  // The whole is the likeliest answer, and settled at once.
  return isWithin(count) ? count : countBefore(count - 1, (shown) => isWithin(shown + 1));
}

/** Lines that follow each other: how many are left out before them, and how many they are. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/**
 * The most of some lines that are within a budget of tokens: from the first, unless that would leave out the
 * one that was asked for; then from there.
 *
 * @param asked its number, from 0
 */
export function windowWithin(
  lines: number,
  asked: number,
  budget: number,
  textOf: (window: Window) => string,
): Window {
  const windowFrom = (from: number): Window => ({
    from,
    count: mostWithin(lines - from, budget, (count) => textOf({ from, count })),
  });
  const first = windowFrom(0);
  return asked < first.count ? first : windowFrom(asked);
}
