import { type Line, markAhead } from '../../markdown/line.ts';
import { isTermLike } from './likeness.ts';
import { splitAlias } from './split-alias.ts';

/** A line cut at the separator between a term and its meaning. */
export interface Cut {
  /** The text before the separator; `name` is that text without the aliases in brackets. */
  readonly term: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether the name can be a term. */
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
  /** How strongly the separator indicates a definition, from 0 to 1. */
  readonly trust: number;
}

/** Quick test: most lines contain none of the separators below. */
const anyMark = /[:=;]\s|[–—→⇒←：]|\s-{1,3}\s|[-=]>|<-/;

const marks: readonly {
  readonly mark: Cut['mark'];
  /** A line with this separator contains at least one of these strings. */
  readonly signs: readonly string[];
  readonly at: RegExp;
  readonly trust: number;
}[] = [
  {
    mark: 'colon',
    signs: [':', '：'],
    // Brackets after a term may contain a colon: `Hot spot (also: hot key): ...`.
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
 * Separators that some glossaries use but that mean other things elsewhere: alone they are no evidence.
 * They are tried on lines without another separator.
 */
const quietMarks: typeof marks = [
  // Leaders: `ABI .... application binary interface`.
  {
    mark: 'leaders',
    signs: ['..', '…', '··', '. .'],
    at: /^([^:=.…·]{1,50}?)\s*(?:\.{2,}|…+|·{2,}|(?:\. ){3,})\s*(?=\S)/,
    trust: 0,
  },
  // A flash card: `Backpressure::a signal by which ...`; but `Foo::Bar` and `std::move` are code.
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

/** Whether the separator is no evidence on a line that stands alone. */
export const isQuiet = ({ mark }: Cut): boolean =>
  mark === 'bold' || quietMarks.some((quiet) => quiet.mark === mark);

/** `**Lease.** A lock ...`, `**Lease** a lock ...`: a bold term directly followed by its meaning. */
function cutAtBold(line: Line): Found | null {
  const { text } = line;
  const bold = markAhead(line, 'strong');
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

/** `**bight** (n.) a loop`: a part of speech shows that the line is a dictionary entry. */
const partOfSpeech =
  /^\s+\(?(?:n|v|vb|adj|adv|noun|verb|adjective|adverb)(?:\.\)?|\))[:,]?\s+(?=\p{L})/u;

/** In characters. */
const LONGEST_BOLD = 60;

/** The parts of a {@link Cut} that a pattern finds. */
type Found = Pick<Cut, 'term' | 'from' | 'mark' | 'trust'>;

/** Whether a formula that began before a mark ends behind it: `Energy $E = mc^2$`; `V$LOCK: ...` has none. */
const isInFormula = (before: string, behind: string): boolean =>
  before.split('$').length % 2 === 0 && behind.includes('$');

/** Cuts a line at its first separator; without one, at a quiet separator. */
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
