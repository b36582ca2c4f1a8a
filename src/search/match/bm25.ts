import { WEIGHTS } from './ranking-weights.ts';

/**
 * Inverse document frequency of BM25 in Lucene's form, which is always positive:
 * ln(1 + (N − n + ½) / (n + ½)).
 */
export function inverseFrequency(frequency: number, all: number): number {
  const n = Math.min(frequency, all);
  return Math.log(1 + (all - n + 0.5) / (n + 0.5));
}

/** The saturation of BM25: a score of a term frequency that further occurrences raise less and less. */
export function saturate(frequency: number): number {
  return (frequency * (WEIGHTS.k1 + 1)) / (WEIGHTS.k1 + frequency);
}

/**
 * The divisor that BM25 applies to frequencies for the length of the text: 1 at average length, more for a longer
 * text. The greater `b` (0 to 1), the more the length counts.
 * @param relative length of the text divided by the average length
 */
export const lengthNorm = (b: number, relative: number): number => 1 - b + b * relative;
