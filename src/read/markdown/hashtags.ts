import type { Span } from '../../model/place.ts';
import type { Seen } from '../facts/types.ts';
import { OPEN_ENDS } from '../lexicon/content-words.ts';
import type { Line } from './line.ts';
import { wordsOfHeading } from './ornaments.ts';
import type { Outline } from './outline.ts';

/** The name of a tag. It begins with a letter, so that issue numbers such as `#1` are no tags. */
const NAME = /\p{L}[\p{L}\p{N}_/-]{1,40}/u.source;
/** Precedes a tag: the start of the text, white space or one of these marks. */
const BEFORE = /(?:^|[\s(,;])/.source;

/** How tags are written: `#observability`, `#many words#`, and several between colons (`:garden:plants:`). */
const TAGS: readonly RegExp[] = [
  new RegExp(`${BEFORE}#(${NAME}(?: ${NAME}){1,4})#(?![\\p{L}\\p{N}#])`, 'gu'),
  new RegExp(`${BEFORE}#(${NAME})(?![\\p{L}\\p{N}#])`, 'gu'),
  new RegExp(`${BEFORE}:(${NAME}(?::${NAME}){1,20}):(?![\\p{L}\\p{N}:])`, 'gu'),
];

/** The tags in `Title #talk #rust`. In `Moving to #golang`, the word `to` makes the tag a part of the title. */
const BEHIND = new RegExp(`(?<=\\S)(?:\\s+#${NAME})+\\s*$`, 'u');

/** Longest run of tags behind a heading, in UTF-16 units. */
const LONGEST_BEHIND = 200;

/** A heading without the tags behind it. */
export function withoutTags(heading: string): string {
  if (!heading.includes('#')) return heading;
  const words =
    heading.slice(0, -LONGEST_BEHIND) + heading.slice(-LONGEST_BEHIND).replace(BEHIND, '');
  return goesOn.test(words) ? heading : words;
}

/** The words of a heading without the tags behind them, from its text alone. */
export const headingWords = (heading: string): string => wordsOfHeading(withoutTags(heading));

/** Some of these words may end a sentence, but not before a tag. */
const goesOn = new RegExp(
  `\\s(?:${OPEN_ENDS}|to|in|on|for|from|by|at|as|is|using|vs\\.?|about|[&+])$`,
  'i',
);

/** A note with more hashtags is a list of something else, and gets none. */
const mostHashtags = 30;

/** The hashtags in a note's text, each once, at its first place; code and links have none. */
export function hashtagsIn({ lines }: Outline): readonly Seen<string>[] {
  const found = new Map<string, Seen<string>>();
  for (const line of lines) {
    for (const value of tagsIn(line)) {
      const key = value.toLowerCase();
      if (found.has(key) || /^[\da-f]{3,8}$/i.test(value)) continue;
      found.set(key, { value, line: line.line, sure: 0.8, by: 'hashtag' });
      if (found.size > mostHashtags) return [];
    }
  }
  return [...found.values()];
}

function* tagsIn({ text, marks }: Line): Generator<string> {
  if (!/[#:]\p{L}/u.test(text)) return;
  const taken: Span[] = marks.filter(({ kind }) => kind === 'code' || kind === 'link');
  for (const pattern of TAGS) {
    const isTaken = insideOf(taken);
    for (const { 0: whole, 1: written = '', index } of text.matchAll(pattern)) {
      if (isTaken(index)) continue;
      // Prevents `#many words#` from also matching as `#many`.
      taken.push({ start: index, end: index + whole.length });
      yield* written.split(':');
    }
  }
}

/** Returns a test whether a position is in a span or directly before one; the positions must ascend. */
function insideOf(spans: readonly Span[]): (position: number) => boolean {
  const codes = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (position) => {
    for (; (codes[next]?.start ?? Number.POSITIVE_INFINITY) <= position + 1; next++) {
      end = Math.max(end, codes[next]?.end ?? 0);
    }
    return position < end;
  };
}
