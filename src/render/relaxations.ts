import type { Relaxation } from '../search/types.ts';
import { safeLine } from './text/safe-text.ts';

type Kind = Relaxation['kind'];

/** How each way of giving way is said. */
const SENTENCES: Readonly<Record<Kind, (from: string, to: string) => string>> = {
  typo: (from, to) => `showing results for "${to}" instead of "${from}"`,
  split: (from, to) => `"${from}" read as "${to}"`,
  join: (from, to) => `"${from}" read as "${to}"`,
  prefix: (from, to) => `"${from}" read as the start of "${to}"`,
  inside: (from, to) => `no note has the word "${from}"; showing longer words with it: "${to}"`,
  flag: (from, to) => `"${from}" looked for as a word; NOT ${to} leaves it out`,
  kept: (from, to) => `without "${to}" nothing is left; "${from}" looked for as a word`,
  field: (from, to) => `"${from}" is no field; looked for "${to}"`,
  alias: (from, to) => `"${from}" also read as "${to}"`,
  partial: (from, to) =>
    `no note has all of "${from}", the best have ${countOf(to)} of ${countOf(from)}: "${to}"`,
};

const countOf = (words: string): number => words.split(' ').length;

/** What a search had to give way on, in one line; empty when it did not have to. */
export const relaxationText = (relaxed: readonly Relaxation[]): string =>
  relaxed.map(({ kind, from, to }) => SENTENCES[kind](safeLine(from), safeLine(to))).join('; ');
