import type { Relaxation } from '../search/types.ts';
import { safeLine } from './safe-text.ts';

type Kind = Relaxation['kind'];

/** How each way of giving way is said; `from` and `to` in quotes already. */
const sentences: Readonly<Record<Kind, (from: string, to: string) => string>> = {
  typo: (from, to) => `${from} read as ${to}`,
  split: (from, to) => `${from} read as ${to}`,
  join: (from, to) => `${from} read as ${to}`,
  prefix: (from, to) => `${from} completed to ${to}`,
  alias: (from, to) => `${from} read as ${to}`,
  partial: (from, to) => `nothing has all of ${from}, the best have ${to}`,
};

/** What a search had to give way on, in one line: `"coldstrat" read as "cold start"`; empty for nothing. */
export const relaxationText = (relaxed: readonly Relaxation[]): string =>
  relaxed.map(({ kind, from, to }) => sentences[kind](quoted(from), quoted(to))).join('; ');

const quoted = (words: string): string => `"${safeLine(words)}"`;
