import { WEIGHTS } from './ranking-weights.ts';

/**
 * Inverse document frequency as in BM25, kept above zero (Lucene's form):
 * ln(1 + (N − n + ½) / (n + ½)).
 */
export function inverseFrequency(frequency: number, all: number): number {
  const n = Math.min(frequency, all);
  return Math.log(1 + (all - n + 0.5) / (n + 0.5));
}

/** How weighted term frequency turns into a score that further occurrences raise less and less. */
export function saturate(frequency: number): number {
  return (frequency * (WEIGHTS.k1 + 1)) / (WEIGHTS.k1 + frequency);
}

/**
 * What frequencies in a text are divided by for its length: 1 for one of average length, so much more for a
 * longer one as `b` says.
 * @param relative length of the text next to the average
 */
export const lengthNorm = (b: number, relative: number): number => 1 - b + b * relative;
