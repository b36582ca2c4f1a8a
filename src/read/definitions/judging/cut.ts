import type { Line } from '../../markdown/line.ts';
import { isTermLike } from './likeness.ts';
import { splitAlias } from './split-alias.ts';

/** A line cut at the mark between a term and its meaning. */
export interface Cut {
  /** What stands before the mark; of it the name, and what stands in brackets behind that. */
  readonly term: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name can be that of something that has a meaning. */
  readonly isTerm: boolean;
  /** Position in the line's plain text where the meaning begins. */
  readonly from: number;
  readonly meaning: string;
  readonly mark:
    | 'colon'
    | 'dash'
    | 'equals'
    | 'arrow'
    | 'left-arrow'
    | 'semicolon'
    | 'bold'
    | 'leaders'
    | 'bar'
    | 'card'
    | 'entry'
    | 'gap'
    | 'stop';
  /** How much the mark says for a definition, from 0 to 1. */
  readonly trust: number;
}

/** One of the marks below: most lines have none and need not be searched for each. */
const anyMark = /[:=;]\s|[–—→⇒←：]|\s-{1,3}\s|[-=]>|<-/;

const marks: readonly {
  readonly mark: Cut['mark'];
  /** One of these is in a line with the mark. */
  readonly signs: readonly string[];
  readonly at: RegExp;
  readonly trust: number;
}[] = [
  {
    mark: 'colon',
    signs: [':', '：'],
    // What stands in brackets behind a term may have a colon: `Hot spot (also: hot key): ...`.
    at: /^([^:：=()]{2,50}\([^()]{1,60}\)|[^:：=]{2,70}?)\s*(?::{1,2}\s+|：\s*)(?=\S)/,
    trust: 0.42,
  },
  {
    mark: 'dash',
    signs: ['-', '–', '—'],
    at: /^([^:]{2,60}?)(?:\s+(?:-{1,3}|[–—])\s+|\s?[–—]\s+|[–—](?=\p{L}))(?=\S)/u,
    trust: 0.42,
  },
  { mark: 'equals', signs: ['='], at: /^([^:=()]{2,50}?)\s*={1,2}\s+(?=\S)/, trust: 0.5 },
  {
    mark: 'arrow',
    signs: ['>', '→', '⇒'],
    at: /^([^:=()]{2,30}?)\s*(?:->|=>|→|⇒)\s*(?=\S)/,
    trust: 0.3,
  },
  {
    mark: 'left-arrow',
    signs: ['<-', '←'],
    at: /^([^:=()]{2,40}?)\s*(?:<-{1,3}|←)\s+(?=\S)/,
    trust: 0.42,
  },
  { mark: 'semicolon', signs: [';'], at: /^([^:=();,.]{2,30}?);\s+(?=\S)/, trust: 0.3 },
];

/**
 * Marks that separate a term from its meaning in some glossaries and mean other things elsewhere: alone they say
 * nothing. Looked for where there is no other mark.
 */
const quietMarks: typeof marks = [
  // Leaders: `ABI .... application binary interface`.
  {
    mark: 'leaders',
    signs: ['..', '…', '··', '. .'],
    at: /^([^:=.…·]{1,50}?)\s*(?:\.{2,}|…+|·{2,}|(?:\. ){3,})\s*(?=\S)/,
    trust: 0,
  },
  // A flash card: `Backpressure::a signal by which ...`; `Foo::Bar` and `std::move` are code.
  {
    mark: 'card',
    signs: ['::'],
    at: /^(\p{Lu}[^:=]{1,50}?)::(?=\p{Ll}[^\s:(]*\s|(?:An?|The)\s)/u,
    trust: 0,
  },
  { mark: 'bar', signs: [' | '], at: /^([^:=|]{2,50}?)\s+\|\s+(?=[^|\s][^|]*$)/, trust: 0 },
  {
    mark: 'gap',
    signs: ['\t', '   '],
    at: /^(\S(?:[^:=\t]{0,40}?\S)?)(?:\t+|\s{3,})(?=\S)/,
    trust: 0,
  },
  { mark: 'stop', signs: ['. '], at: /^(\p{L}[^.:;,()]{1,40}?)\.\s+(?=\p{L})/u, trust: 0 },
];

/** Marks that say nothing where a line stands alone. */
export const isQuiet = ({ mark }: Cut): boolean =>
  mark === 'bold' || quietMarks.some((quiet) => quiet.mark === mark);

/** `**Lease.** A lock ...`, `**Lease** a lock ...`: a term set apart and nothing else between it and its meaning. */
function cutAtBold({ text, marks: own }: Line): Found | null {
  const bold = own.find(({ kind, start }) => kind === 'strong' && start === 0);
  if (!bold || bold.end > LONGEST_BOLD) return null;
  const inside = text.slice(0, bold.end).trimEnd();
  const behind = text.slice(bold.end);
  const entry = partOfSpeech.exec(behind)?.[0];
  const gap = entry ?? /^[.,]?\s+(?=["“„«]?[\p{L}\d])/u.exec(behind)?.[0] ?? '';
  if (gap === '' || /[:：=?!–—-]$/.test(inside)) return null;
  const from = bold.end + gap.length;
  const term = inside.replace(/[.,]$/, '');
  return entry === undefined
    ? { term, from, mark: 'bold', trust: 0 }
    : { term, from, mark: 'entry', trust: 0.5 };
}

/** `**bight** (n.) a loop`: a dictionary says what its words are. */
const partOfSpeech =
  /^\s+\(?(?:n|v|vb|adj|adv|noun|verb|adjective|adverb)(?:\.\)?|\))[:,]?\s+(?=\p{L})/u;

/** In characters. */
const LONGEST_BOLD = 60;

/** Where a line is cut. */
type Found = Pick<Cut, 'term' | 'from' | 'mark' | 'trust'>;

/** Whether a formula that began before a mark ends behind it: `Energy $E = mc^2$`; `V$LOCK: ...` has none. */
const isInFormula = (before: string, behind: string): boolean =>
  before.split('$').length % 2 === 0 && behind.includes('$');

/** Cuts a line at its first mark; where it has none, at a quiet one. */
export function cutLine(line: Line): Cut | null {
  const { text } = line;
  const loud = anyMark.test(text) ? firstCut(text, marks) : null;
  const bold = line.marks.length > 0 ? cutAtBold(line) : null;
  const isBold = bold && (!loud || loud.from > bold.from);
  const found = isBold ? bold : (loud ?? firstCut(text, quietMarks));
  if (!found) return null;
  const { name, aliases } = splitAlias(found.term);
  const meaning = text.slice(found.from).trim();
  return { ...found, name, aliases, meaning, isTerm: isTermLike(name) };
}

function firstCut(text: string, choice: typeof marks): Found | null {
  let best: Found | null = null;
  for (const { mark, signs, at, trust } of choice) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    const found = at.exec(text);
    const from = found?.[0].length ?? 0;
    if (!found?.[1] || isInFormula(found[1], text.slice(from))) continue;
    if (!best || from < best.from) best = { term: found[1], from, mark, trust };
  }
  return best;
}
