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
