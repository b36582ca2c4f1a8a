import type { Concept } from '../query/concepts.ts';
import { type PlainText, sourceOffset } from '../text/plain-text.ts';
import { scanTokens } from '../text/tokens.ts';
import type { Excerpt } from '../types.ts';

/** About as long as two lines of a terminal, in UTF-16 units. */
const WINDOW = 160;
/** How far back an excerpt looks for the start of a sentence. */
const LEAD = 60;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

/** Where the concepts stand in a plain text, in order, disjoint. */
export function findMatches(text: string, concepts: readonly Concept[]): readonly Match[] {
  const conceptOf = new Map<string, number>();
  concepts.forEach(({ words }, concept) => {
    for (const word of words) if (!conceptOf.has(word)) conceptOf.set(word, concept);
  });
  const matches: Match[] = [];
  scanTokens(text, (word, start, end) => {
    const concept = conceptOf.get(word);
    if (concept === undefined) return;
    // A whole comes after its parts and takes their place.
    while ((matches.at(-1)?.end ?? 0) > start) matches.pop();
    matches.push({ start, end, concept });
  });
  return matches;
}

/**
 * The part of a passage that says most about the query: the window with the most different concepts,
 * then the rarest, then the most words.
 */
export function excerptOf({ text, offsets }: PlainText, concepts: readonly Concept[]): Excerpt {
  const matches = findMatches(text, concepts);
  const [first, last] = densest(matches, concepts);
  const anchor = matches[first];
  const start = startOfWindow(text, anchor?.start ?? 0);
  const end = endOfWindow(text, start, matches[last]?.end ?? 0);
  const cut = flatten(text, start, end);
  return {
    text: (start > 0 && cut.hasTextBefore ? '…' : '') + cut.text + (cut.hasTextAfter ? '…' : ''),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => [cut.at(match.start), cut.at(match.end)] as const),
    offset: text === '' ? 0 : sourceOffset(offsets, anchor?.start ?? firstText(text)),
  };
}

/** First and last match of the window that is worth most. */
function densest(
  matches: readonly Match[],
  concepts: readonly Concept[],
): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let most = -1;
  let first = 0;
  const counts = new Array<number>(concepts.length).fill(0);
  matches.forEach((match, last) => {
    counts[match.concept] = (counts[match.concept] ?? 0) + 1;
    while (match.end - (matches[first]?.start ?? 0) > WINDOW && first < last) {
      const left = matches[first]?.concept ?? 0;
      counts[left] = (counts[left] ?? 0) - 1;
      first++;
    }
    let worth = 0;
    counts.forEach((count, concept) => {
      if (count > 0) worth += (concepts[concept]?.idf ?? 0) * (2 - 1 / count);
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

/** Start of the sentence or line that `anchor` stands in, or of a word not too far before it. */
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

interface Flat {
  readonly text: string;
  readonly hasTextBefore: boolean;
  readonly hasTextAfter: boolean;
  /** Place in the flat text (a leading ellipsis counted) of a place in the plain text. */
  at(offset: number): number;
}

/** What stands for a run of white space: a space, and between blocks, unless a sentence ended, a dot. */
function joint(space: string, before: string): string {
  const isBlocksEnd = space.indexOf('\n') !== space.lastIndexOf('\n');
  return isBlocksEnd && !/[.:;!?…]$/.test(before) ? ' · ' : ' ';
}

/** A run of characters that are no white space: where it stands in the plain text and in the flat one. */
interface Run {
  readonly source: number;
  readonly flat: number;
  readonly length: number;
}

/** `[start, end)` of a text on one line. */
function flatten(text: string, start: number, end: number): Flat {
  const hasTextBefore = text.slice(0, start).trim() !== '';
  const shift = start > 0 && hasTextBefore ? 1 : 0;
  const source = text.slice(start, end);
  const runs: Run[] = [];
  let flat = '';
  let last = 0;
  for (const { 0: run, index } of source.matchAll(/\S+/g)) {
    if (flat !== '') flat += joint(source.slice(last, index), flat);
    runs.push({ source: start + index, flat: flat.length, length: run.length });
    flat += run;
    last = index + run.length;
  }
  return {
    text: flat,
    hasTextBefore,
    hasTextAfter: text.slice(end).trim() !== '',
    at(offset) {
      const run = runs.findLast((one) => one.source <= offset);
      return shift + (run === undefined ? 0 : run.flat + Math.min(offset - run.source, run.length));
    },
  };
}
