import type { Relaxation } from '../search/types.ts';
import { safeLine } from './text/safe-text.ts';

type Kind = Relaxation['kind'];

/** Kinds that replace a word by another; a query may have many, so that one sentence names all of them. */
const READ_AS: ReadonlySet<Kind> = new Set(['typo', 'split', 'join']);

/** The sentence for each kind of relaxation. */
const SENTENCES: Readonly<Record<Kind, (from: string, to: string) => string>> = {
  typo: (from, to) => `showing results for "${to}" instead of "${from}"`,
  split: (from, to) => `"${from}" read as "${to}"`,
  join: (from, to) => `"${from}" read as "${to}"`,
  prefix: (from, to) => `"${from}" read as the start of "${to}"`,
  inside: (from, to) =>
    `no note contains the word "${from}"; showing longer words that contain it: "${to}"`,
  flag: (from, to) => `searched for "${from}" as a word; NOT ${to} excludes it`,
  kept: (from, to) => `nothing is left without "${to}"; searched for "${from}" as a word`,
  value: (from, to) => `"${from}" is not a valid value; searched for "${to}"`,
  field: (from, to) => `"${from}" is not a field; searched for "${to}"`,
  alias: (from, to) => `"${from}" also read as "${to}"`,
  partial: (from, to) =>
    `no note has all of "${from}", the best have ${countOf(to)} of ${countOf(from)}: "${to}"`,
};

const countOf = (words: string): number => words.split(' ').length;

/** How the search relaxed the query, in one line; empty if it did not. */
export function relaxationText(relaxed: readonly Relaxation[]): string {
  const typos = relaxed.filter(({ kind }) => kind === 'typo');
  const [first] = typos;
  const all = first && { ...first, from: joined(typos, 'from'), to: joined(typos, 'to') };
  const others = relaxed.filter(({ kind }) => kind !== 'typo');
  return [...(all ? [all] : []), ...others].map(sentence).join('; ');
}

/** A shorter {@link relaxationText} for a status line: one phrase for all replaced words, one alias, last. */
export function briefRelaxation(relaxed: readonly Relaxation[]): string {
  const readAs = relaxed.filter(({ kind }) => READ_AS.has(kind));
  const alias = relaxed.find(({ kind }) => kind === 'alias');
  const others = relaxed.filter(({ kind }) => kind !== 'alias' && !READ_AS.has(kind));
  return [
    ...(readAs.length > 0 ? [`showing results for "${joined(readAs, 'to')}"`] : []),
    ...[...others, ...(alias ? [alias] : [])].map(sentence),
  ].join('; ');
}

const sentence = ({ kind, from, to }: Relaxation): string =>
  SENTENCES[kind](safeLine(from), safeLine(to));

const joined = (relaxed: readonly Relaxation[], side: 'from' | 'to'): string =>
  safeLine(relaxed.map((each) => each[side]).join(' '));
