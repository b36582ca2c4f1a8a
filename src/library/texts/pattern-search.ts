import { partitionPoint } from '../../model/binary-search.ts';
import { lazyPattern } from '../../model/lazily.ts';
import { appendTo } from '../../model/maps.ts';
import type { Passage } from '../../model/notes.ts';
import type { PlainText } from '../../model/plain-text.ts';
import { UserError } from '../../model/user-error.ts';
import { excerptAround, type Span } from '../../search/excerpt/excerpt.ts';
import type { Hit, PassageHit, SearchOptions } from '../../search/types.ts';
import type { OpenedNotes } from '../../store/types.ts';
import { ownNames, plainOf } from './passages.ts';

/** Largest number of further passages of a hit. */
const MORE_PASSAGES = 3;

interface Found {
  readonly total: number;
  readonly complete: number;
  readonly hits: readonly Hit[];
  readonly relaxed: readonly never[];
  readonly nearest: readonly never[];
}

/**
 * Finds the matches of a regular expression in the plain text of the notes, with headings and titles, in the order of
 * files and lines. A hit is a talk, a note, an event or a term, with its first passages. As in ripgrep with
 * `--smart-case`, a pattern without capitals matches both cases. Throws UserError for an invalid pattern, and if only
 * topics are requested, which have no text.
 */
export function matchingPattern(
  source: OpenedNotes,
  pattern: string,
  { limit, kinds }: SearchOptions,
): Found {
  const compiled = compile(pattern);
  if (kinds?.every((kind) => kind === 'topic')) {
    throw new UserError('A topic has no text that a regular expression could fit', {
      hint: 'Leave out --regex, or choose another kind.',
    });
  }
  const passages = [...source.snapshot.passages];
  const isTold = liesInsidePage(passages);
  const byOwner = new Map<string, MatchingPassage[]>();
  const firsts = new Map<string, number>();
  for (const [document, passage] of passages.entries()) {
    const { kind, number } = passage.owner;
    if (kind === 'topic' || isTold(passage)) continue;
    if (kinds !== undefined && !kinds.includes(kind)) continue;
    const plain = withHeading(source, passage);
    const matches = matchesIn(plain.text, compiled);
    const key = `${kind} ${number}`;
    if (matches.length > 0) appendTo(byOwner, key, { document, passage, plain, matches });
    else if (kind !== 'term' && !firsts.has(key)) firsts.set(key, document);
  }
  // A title may occur only in the front matter or in the name of the file.
  for (const [key, document] of firsts) {
    const passage = source.snapshot.passages.at(document);
    const { title } = ownNames(source, passage.owner);
    if (byOwner.has(key) || matchesIn(title, compiled).length === 0) continue;
    byOwner.set(key, [{ document, passage, plain: plainOf(source, passage), matches: [] }]);
  }
  const found = [...byOwner.values()].sort(byFirstPlace);
  const hits = found.slice(0, limit).flatMap(hitOf);
  return { total: found.length, complete: found.length, hits, relaxed: [], nearest: [] };
}

interface MatchingPassage {
  readonly document: number;
  readonly passage: Passage;
  readonly plain: PlainText;
  /** Matches in the plain text, in order; empty when only the title of the owner matches. */
  readonly matches: readonly Span[];
}

const capital = lazyPattern('\\p{Lu}', 'u');

function compile(pattern: string): RegExp {
  // A letter after a backslash does not count as a capital: `\S`, `\W`.
  const hasCapital = capital().test(pattern.replace(/\\(?:p\{[^}]*\}|.)/giu, ''));
  try {
    return new RegExp(pattern, hasCapital ? 'gmu' : 'gimu');
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^.*\/[a-z]*: /s, '') : String(error);
    throw new UserError(`"${pattern}" is not a regular expression: ${reason}`, {
      hint: 'Escape literal characters, as in "a\\.b", or leave out --regex.',
      cause: error,
    });
  }
}

/** Tests whether a definition lies in a passage of a note or talk, which is searched with all of its text. */
function liesInsidePage(passages: readonly Passage[]): (passage: Passage) => boolean {
  const pages = new Map<string, Passage[]>();
  for (const passage of passages) {
    const { owner, place } = passage;
    if (owner.kind === 'term' || owner.kind === 'topic') continue;
    appendTo(pages, place.file, passage);
  }
  for (const ofFile of pages.values()) ofFile.sort((a, b) => a.span.start - b.span.start);
  return ({ owner, place, span }) => {
    if (owner.kind !== 'term') return false;
    const ofFile = pages.get(place.file) ?? [];
    const before = partitionPoint(
      ofFile.length,
      (at) => (ofFile[at]?.span.start ?? 0) <= span.start,
    );
    return span.start < (ofFile[before - 1]?.span.end ?? 0);
  };
}

/** The plain text of a passage from the line of its heading, or of its term. */
function withHeading(source: OpenedNotes, { place, span }: Passage): PlainText {
  const { lineStarts } = source.recordOf(place.file);
  const start = Math.min(span.start, lineStarts[place.line - 1] ?? span.start);
  return plainOf(source, { place, span: { start, end: Math.max(span.end, start) } });
}

/** The matches, in order; empty matches are dropped. */
const matchesIn = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: match, index }) =>
    match === '' ? [] : [{ start: index, end: index + match.length }],
  );

function byFirstPlace([a]: readonly MatchingPassage[], [b]: readonly MatchingPassage[]): number {
  if (!a || !b) return 0;
  const [one, other] = [a.passage.place, b.passage.place];
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}

/** Words of the explanation for no match in the text (then the title matches) and for one match. */
const MATCH_COUNT_WORDS = ['its title', 'once'];

function hitOf(found: readonly MatchingPassage[]): readonly Hit[] {
  const [first, ...others] = found;
  if (!first) return [];
  const matches = found.reduce((sum, one) => sum + one.matches.length, 0);
  return [
    {
      ...passageHit(first),
      kind: first.passage.owner.kind,
      more: others.slice(0, MORE_PASSAGES).map(passageHit),
      alike: [],
      missing: [],
      isNamed: false,
      foundIn: matches === 0 ? ['title'] : [],
      why: [`the pattern fits ${MATCH_COUNT_WORDS[matches] ?? `${matches} times`}`],
    },
  ];
}

const passageHit = ({ document, plain, matches }: MatchingPassage): PassageHit => ({
  document,
  score: matches.length,
  excerpt: excerptAround(plain, matches, matches[0]),
});
