import type { Relaxation } from '../search/types.ts';
import { safeLine } from './text/safe-text.ts';

type Kind = Relaxation['kind'];

/** Words read as other words, of which there may be many: all are said at once. */
const READ_AS: ReadonlySet<Kind> = new Set(['typo', 'split', 'join']);

/** How each way of giving way is said. */
const SENTENCES: Readonly<Record<Kind, (from: string, to: string) => string>> = {
  typo: (from, to) => `showing results for "${to}" instead of "${from}"`,
  split: (from, to) => `"${from}" read as "${to}"`,
  join: (from, to) => `"${from}" read as "${to}"`,
  prefix: (from, to) => `"${from}" read as the start of "${to}"`,
  inside: (from, to) => `no note has the word "${from}"; showing longer words with it: "${to}"`,
  flag: (from, to) => `"${from}" looked for as a word; NOT ${to} leaves it out`,
  kept: (from, to) => `without "${to}" nothing is left; "${from}" looked for as a word`,
  value: (from, to) => `"${from}" is none there can be; looked for "${to}"`,
  field: (from, to) => `"${from}" is no field; looked for "${to}"`,
  alias: (from, to) => `"${from}" also read as "${to}"`,
  partial: (from, to) =>
    `no note has all of "${from}", the best have ${countOf(to)} of ${countOf(from)}: "${to}"`,
};

const countOf = (words: string): number => words.split(' ').length;

/** What a search had to give way on, in one line; empty when it did not have to. */
export function relaxationText(relaxed: readonly Relaxation[]): string {
  const typos = relaxed.filter(({ kind }) => kind === 'typo');
  const [first] = typos;
  const all = first && { ...first, from: joined(typos, 'from'), to: joined(typos, 'to') };
  const others = relaxed.filter(({ kind }) => kind !== 'typo');
  return [...(all ? [all] : []), ...others].map(sentence).join('; ');
}

/** The same in the few words that there is room for beside what else is on a screen. */
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
