import type { Relaxation } from '../search/types.ts';

const WORDS: Readonly<Record<Relaxation['kind'], (from: string, to: string) => string>> = {
  typo: (from, to) => `showing results for "${to}" instead of "${from}"`,
  split: (from, to) => `"${from}" read as "${to}"`,
  join: (from, to) => `"${from}" read as "${to}"`,
  prefix: (from, to) => `"${from}" read as the start of "${to}"`,
  alias: (from, to) => `"${from}" also read as "${to}"`,
  partial: (from, to) => `no note has all of "${from}", the best have "${to}"`,
};

/** What the search gave way on, in one line; empty when it did not have to. */
export const relaxedLine = (relaxed: readonly Relaxation[]): string =>
  relaxed.map(({ kind, from, to }) => WORDS[kind](from, to)).join('; ');
