/**
 * The folder `excerpt/`: cuts the part out of a passage that has most of a query.
 *
 * In: the plain text of a passage, and the words of the query. Out: one line of the passage, and the ranges of
 * the words in this line. Uses `text/` to find the words; `rank/` makes the excerpts of its hits here.
 */
import { type PlainText, sourceOffset } from '../../model/plain-text.ts';
import { scanTokens, type TokenRole } from '../text/tokens.ts';
import { flatten } from './flat-text.ts';

/** The best part of a passage, as plain text. */
export interface Excerpt {
  /** One line, cut between words, with `…` at each end where the passage has more text. */
  readonly text: string;
  /** Half-open ranges of the matched words in {@link text}, UTF-16 code units, in order, disjoint. */
  readonly matches: readonly (readonly [start: number, end: number])[];
  /** UTF-16 offset of the first match (or of the excerpt) in the note's file. */
  readonly offset: number;
}

/** The words and phrases to find in a text. */
export interface SoughtWords {
  /** From each folded word to the number of its concept in the query. */
  readonly concepts: ReadonlyMap<string, number>;
  /** The weight of each concept. */
  readonly weights: readonly number[];
  /** Quoted phrases, as folded words that follow each other in the text. */
  readonly phrases: readonly (readonly string[])[];
}

/** About as long as two lines of a terminal, in UTF-16 units. */
const WINDOW = 160;
/** How far back, in UTF-16 units, an excerpt looks for the start of a sentence. */
const LEAD = 60;

/** Half-open range of a plain text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Match extends Span {
  readonly concept: number;
  readonly isPhrase: boolean;
}

/**
 * The ranges of the sought words in any text, as excerpts mark them, and of sought words written apart (`cold start`
 * for `coldstart`). The ranges are half-open, in order, disjoint.
 */
export function matchesIn(text: string, sought: SoughtWords): Excerpt['matches'] {
  const words = wordsIn(text, sought);
  const matches = withOthers(matchesApart(words, sought.concepts), wholeMatches(words, sought));
  return matches.map(({ start, end }) => [start, end]);
}

/** A sought word may be written apart in at most this many parts. */
const MOST_PARTS = 3;

interface Word extends Span {
  readonly word: string;
  readonly role: TokenRole;
}

/**
 * The words of a text that may match: sought words, and words that a sought word begins with, together with the parts
 * after them. If phrases are sought, all words.
 */
function wordsIn(text: string, { concepts, phrases }: SoughtWords): readonly Word[] {
  const words: Word[] = [];
  const starts = startsOf(concepts);
  /** How many of the next parts may continue the last part that a sought word begins with. */
  let following = 0;
  scanTokens(text, (word, start, end, role) => {
    const begins = role === 'part' && starts.has(word);
    if (begins) following = MOST_PARTS;
    else if (following === 0 && phrases.length === 0 && !concepts.has(word)) return;
    if (role === 'part' && following > 0) following--;
    words.push({ word, start, end, role });
  });
  return words;
}

const isPart = ({ role }: Word): boolean => role === 'part';

/** The matches, and the others that overlap no match, in order. */
function withOthers(matches: readonly Match[], others: readonly Match[]): readonly Match[] {
  if (matches.length === 0) return others;
  const apart = others.filter(
    (other) => !matches.some(({ start, end }) => other.start < end && start < other.end),
  );
  return [...matches, ...apart].sort((a, b) => a.start - b.start);
}

/** Matches of sought words that are written apart: neighbouring parts with a single character between them. */
function matchesApart(words: readonly Word[], sought: SoughtWords['concepts']): readonly Match[] {
  const starts = startsOf(sought);
  const parts = words.filter(isPart);
  const matches: Match[] = [];
  for (let first = 0; first < parts.length; first++) {
    let whole = parts[first]?.word ?? '';
    for (let last = first + 1; last < first + MOST_PARTS && starts.has(whole); last++) {
      const [before, part] = [parts[last - 1], parts[last]];
      if (!before || !part || part.start - before.end !== 1) break;
      whole += part.word;
      const concept = sought.get(whole);
      if (concept === undefined) continue;
      matches.push({ start: parts[first]?.start ?? 0, end: part.end, concept, isPhrase: false });
      first = last;
      break;
    }
  }
  return matches;
}

const knownStarts = new WeakMap<SoughtWords['concepts'], ReadonlySet<string>>();

/** All shorter prefixes of the sought words. Only parts that are among these have to be joined and looked up. */
function startsOf(sought: SoughtWords['concepts']): ReadonlySet<string> {
  const known = knownStarts.get(sought);
  if (known) return known;
  const starts = new Set<string>();
  for (const word of sought.keys()) {
    for (let end = 1; end < word.length; end++) starts.add(word.slice(0, end));
  }
  knownStarts.set(sought, starts);
  return starts;
}

/** The matches of sought words in a text; a phrase is a single match. */
function wholeMatches(
  words: readonly Word[],
  { concepts, phrases }: SoughtWords,
): readonly Match[] {
  const matches: Match[] = [];
  const spans = phrases.length === 0 ? [] : phraseSpans(words, phrases);
  for (const { word, start, end } of words) {
    while ((spans[0]?.end ?? start) < start) spans.shift();
    const span = spans[0];
    if (span !== undefined && span.start <= start && end <= span.end) {
      // A compound and its first part start at the same offset, but the phrase is one match.
      if (start === span.start && matches.at(-1)?.start !== start)
        matches.push({ ...span, concept: concepts.get(word) ?? 0, isPhrase: true });
      continue;
    }
    const concept = concepts.get(word);
    if (concept === undefined) continue;
    // A compound comes after its parts and replaces their matches.
    while ((matches.at(-1)?.end ?? 0) > start) matches.pop();
    matches.push({ start, end, concept, isPhrase: false });
  }
  return matches;
}

/** The spans of phrases in a text, in order, disjoint. */
function phraseSpans(words: readonly Word[], phrases: SoughtWords['phrases']): Span[] {
  const parts = words.filter(isPart);
  const spans: Span[] = [];
  for (let at = 0; at < parts.length; at++) {
    const phrase = phrases.find((one) => one.every((word, i) => parts[at + i]?.word === word));
    if (phrase === undefined || phrase.length === 0) continue;
    const last = at + phrase.length - 1;
    spans.push({ start: parts[at]?.start ?? 0, end: parts[last]?.end ?? 0 });
    at = last;
  }
  return spans;
}

/**
 * The part of a passage that has most of the query: the window whose concepts weigh most, where repeated words
 * add up to as much again. If the passage contains a quoted phrase, the window of the first phrase.
 * @param isFromStart take the start of the passage instead
 */
export function excerptOf(plain: PlainText, sought: SoughtWords, isFromStart = false): Excerpt {
  const words = wordsIn(plain.text, sought);
  const whole = wholeMatches(words, sought);
  const apart = matchesApart(words, sought.concepts);
  // For rating, a word of the query counts by itself, even if it is also a part of a sought compound.
  const matches = withOthers(whole, apart);
  const [first, last] = isFromStart ? [-1, -1] : densest(matches, sought);
  const [from, to] = [matches[first], matches[last]];
  return excerptAround(
    plain,
    withOthers(apart, whole),
    from && to && { start: from.start, end: to.end },
  );
}

/**
 * An excerpt from the start of the sentence or line in which a span begins to the span's end, or beyond it.
 * @param matches the spans to mark, in order, disjoint
 * @param wanted the span that the excerpt must contain; if undefined, the excerpt starts at the first text
 */
export function excerptAround(
  plain: PlainText,
  matches: readonly Span[],
  wanted: Span | undefined,
): Excerpt {
  const { text } = plain;
  const start = wanted ? startOfWindow(text, wanted.start) : firstText(text);
  const end = endOfWindow(text, start, wanted?.end ?? 0);
  const cut = flatten(text, start, end);
  const within = matches.filter((match) => match.start >= start && match.end <= end);
  const first = wanted ?? within[0];
  return {
    text: (start > 0 && cut.hasTextBefore ? '…' : '') + cut.text + (cut.hasTextAfter ? '…' : ''),
    matches: within.map((match) => [cut.at(match.start), cut.at(match.end)] as const),
    offset: text === '' ? 0 : sourceOffset(plain, first?.start ?? firstText(text)),
  };
}

/** The indices of the first and last match of the window with the greatest weight; a phrase comes first. */
function densest(
  matches: readonly Match[],
  { weights, phrases }: SoughtWords,
): readonly [number, number] {
  const phrase = phrases.length === 0 ? -1 : matches.findIndex(({ isPhrase }) => isPhrase);
  if (phrase >= 0) return [phrase, phrase];
  let best: readonly [number, number] = [0, 0];
  let most = -1;
  let first = 0;
  const counts = new Array<number>(weights.length).fill(0);
  matches.forEach((match, last) => {
    counts[match.concept] = (counts[match.concept] ?? 0) + 1;
    while (match.end - (matches[first]?.start ?? 0) > WINDOW && first < last) {
      const left = matches[first]?.concept ?? 0;
      counts[left] = (counts[left] ?? 0) - 1;
      first++;
    }
    let worth = 0;
    counts.forEach((count, concept) => {
      if (count > 0) worth += (weights[concept] ?? 0) * (2 - 1 / count);
    });
    if (worth <= most + 1e-9) return;
    most = worth;
    best = [first, last];
  });
  return best;
}

function firstText(text: string): number {
  return Math.max(0, text.search(/\S/));
}

/** Start of the sentence or line around `anchor`, or of a word before it; at most LEAD units before it. */
function startOfWindow(text: string, anchor: number): number {
  const earliest = Math.max(0, anchor - LEAD);
  const before = text.slice(earliest, anchor);
  const line = before.lastIndexOf('\n');
  const sentence = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
  );
  if (line >= 0 || sentence >= 0) {
    return earliest + Math.max(line + 1, sentence >= 0 ? sentence + 2 : 0);
  }
  if (earliest === 0) return 0;
  const space = before.search(/\s/);
  return space < 0 ? anchor : earliest + space + 1;
}

function endOfWindow(text: string, start: number, needed: number): number {
  const latest = Math.max(start + WINDOW, needed);
  if (latest >= text.length) return text.length;
  const cut = text.lastIndexOf(' ', latest);
  const line = text.lastIndexOf('\n', latest);
  const end = Math.max(cut, line);
  return end > start && end >= needed ? end : Math.min(latest, text.length);
}
