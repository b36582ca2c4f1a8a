import { partitionPoint } from './binary-search.ts';

/** Bytes of UTF-8 that count as one token of a language model: an estimate, the same for every model. */
const BYTES_PER_TOKEN = 4;

/** The estimated number of tokens in a text; every budget uses this estimate. */
export const estimatedTokens = (text: string): number =>
  Math.ceil(new TextEncoder().encode(text).length / BYTES_PER_TOKEN);

/**
 * The largest number of entries, up to `count`, whose text fits a budget of tokens; 0 if not even one fits. Each
 * number is tried with the text as shown, so that the text around the entries counts, too.
 *
 * @param textOf the complete text with the first `count` entries; each entry makes the text longer
 */
export function largestFitting(
  count: number,
  budget: number,
  textOf: (count: number) => string,
): number {
  const isWithin = (shown: number): boolean => estimatedTokens(textOf(shown)) <= budget;
  // Most often all entries fit: one test shows it.
  return isWithin(count) ? count : partitionPoint(count - 1, (shown) => isWithin(shown + 1));
}

/** Consecutive lines: how many lines are left out before them, and how many lines they are. */
export interface Window {
  readonly from: number;
  readonly count: number;
}

/**
 * The largest window of lines that fits a budget of tokens. The window starts at the first line or, if that window
 * does not contain the requested line, at the requested line.
 *
 * @param asked number of the requested line, from 0
 */
export function windowWithin(
  lines: number,
  asked: number,
  budget: number,
  textOf: (window: Window) => string,
): Window {
  const windowFrom = (from: number): Window => ({
    from,
    count: largestFitting(lines - from, budget, (count) => textOf({ from, count })),
  });
  const first = windowFrom(0);
  return asked < first.count ? first : windowFrom(asked);
}
