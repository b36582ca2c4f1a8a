import { lazyPattern } from '../../model/lazily.ts';
import { EMOJI, SPEAKER_EMOJI } from '../../model/text/emoji.ts';
import { type Gap, textWithout } from './cut-line.ts';
import type { Mark } from './line.ts';

/** Quick test: most lines contain none of these characters. */
const mayBeUnread = /[^\x20-\x7e]|^:|[:=}\]]$|\s\^|==|--/;

/** Pictures before words, `## 🚀 Launch`, except a picture that marks a speaker and has no label behind it. */
const picturesBefore = lazyPattern(
  `^(?:(?!${SPEAKER_EMOJI}(?!\\s*\\p{L}[\\p{L} ]{1,20}[:：]))${EMOJI}\\s*)+(?=[^\\s:：])`,
  'u',
);

/** Attributes behind a heading, as Pandoc, Hugo and others write them: `{#a-name .class}`. */
const ATTRIBUTES = '\\{[#.:][^{}]*\\}';
const attributesBehind = new RegExp(`\\s*${ATTRIBUTES}\\s*$`);

/** Longest ornament behind words, in UTF-16 units. */
const LONGEST_BEHIND = 200;

/** The length of a heading's text without its attributes. */
export function lengthWithoutAttributes(heading: string): number {
  if (!heading.endsWith('}')) return heading.length;
  const behind = heading.slice(-LONGEST_BEHIND);
  return heading.length - behind.length + behind.replace(attributesBehind, '').length;
}

/**
 * Ornaments behind words: pictures, attributes, the name of a block in Obsidian (`^a1b2c3`), and a reference to an
 * undefined footnote, which Markdown leaves as text.
 */
const behindWords = lazyPattern(
  `(?<=\\S)(?:\\s+(?:(?:${EMOJI}|[★☆])+|\\^[A-Za-z\\d][A-Za-z\\d-]{2,}|${ATTRIBUTES})|\\s?\\[\\^[\\w-]+\\])+\\s*$`,
  'u',
);

/** Marked text in Obsidian: `==text==`. */
const marked = /(?<![=\w])==(?=[^\s=])[^=]*[^\s=]==(?![=\w])/g;
/** The second hyphen of a range in TeX: `13--14 May`. */
const ofRange = /(?<=\d\s?-)-(?=\s?\d)/g;
/** Characters without width, which allow or forbid a line break. */
const roomless = /[\u00ad\u200b\u2060\ufeff]+/g;

export const withoutZeroWidth = (text: string): string => text.replace(roomless, '');

/**
 * The parts of a line's text that are ornaments or invisible, in order.
 * @param isSign whether the text at a position is Markdown syntax; an escaped `\==` is not
 */
export function ornamentsIn(text: string, isSign = (_at: number): boolean => true): readonly Gap[] {
  if (!mayBeUnread.test(text)) return [];
  const start = picturesBefore().exec(text)?.[0].length ?? 0;
  const tail = Math.max(start, text.length - LONGEST_BEHIND);
  const behind = behindWords().exec(text.slice(tail));
  const end = behind ? tail + behind.index : text.length;
  const words = text.slice(start, end);
  const signs = Array.from(words.matchAll(marked))
    .filter(({ index }) => isSign(start + index))
    .map(({ 0: found, index }): readonly Gap[] => [
      [index, index + '=='.length],
      [index + found.length - '=='.length, index + found.length],
    ]);
  const empty = Array.from(words.matchAll(roomless), ({ 0: found, index }): Gap => {
    return [index, index + found.length];
  });
  const hyphens = Array.from(words.matchAll(ofRange), ({ index }): Gap => [index, index + 1]);
  const within = [...signs.flat(), ...empty, ...hyphens].map(
    ([from, to]): Gap => [start + from, start + to],
  );
  return [[0, start] as const, ...within, [end, text.length] as const]
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
}

const QUOTED = /^\s*["“„«](?=[^"“”„«»]+["”“»]$)/;

/** Before a heading's words: a checkbox, `[x] `, or a picture that would mark a speaker in another line. */
const beforeHeading = lazyPattern(`^\\s*(?:(?:\\[[ xX]\\]|${SPEAKER_EMOJI})\\s+)+(?=\\S)`, 'u');

/** Words that link to further material of a talk. */
const ELSEWHERE = '(?:the )?(?:slides?|deck|video|recording|notes)';

/** Behind a heading's words: a colon, a permalink sign, `(slides)`. */
const behindHeading = new RegExp(`\\s*(?::|¶|[([]${ELSEWHERE}[)\\]])\\s*$`, 'i');
const elsewhere = new RegExp(`^\\W*(?:${ELSEWHERE})?\\W*$`, 'i');

/** The parts around a heading's words: quotes, a checkbox, a colon, links to slides, a permalink. */
export function headingOrnaments(text: string, marks: readonly Mark[] = []): readonly Gap[] {
  const begin = beforeHeading().exec(text)?.[0].length ?? 0;
  let end = text.length;
  for (let round = 0; round < MOST_BEHIND; round++) {
    const shorter = endOfHeading(text, end, marks);
    if (shorter === end || !/[\p{L}\p{N}]/u.test(text.slice(begin, shorter))) break;
    end = shorter;
  }
  const quote = QUOTED.exec(text.slice(begin, end))?.[0].length ?? 0;
  return [[0, begin + quote] as const, [quote > 0 ? end - 1 : end, text.length] as const].filter(
    ([from, to]) => from < to,
  );
}

/** Most parts that are removed behind a heading. */
const MOST_BEHIND = 8;

/** Where a heading's words end, after one part behind them is removed. */
function endOfHeading(text: string, end: number, marks: readonly Mark[]): number {
  const from = Math.max(0, end - LONGEST_BEHIND);
  const link = marks.find(
    (mark) =>
      /^(?:https?:|#)/.test(mark.url ?? '') &&
      mark.start > from &&
      mark.start < end &&
      /^[\s)\]|,]*$/.test(text.slice(mark.end, end)) &&
      elsewhere.test(text.slice(mark.start, Math.min(mark.end, end))),
  );
  const words = link
    ? text.slice(from, link.start).replace(/[\s([|,–—-]+$/, '')
    : text.slice(from, end).replace(behindHeading, '');
  return from + words.length;
}

/** The words of a heading, from its text alone. */
export function wordsOfHeading(heading: string): string {
  const words = textWithout(heading, ornamentsIn(heading));
  return textWithout(words, headingOrnaments(words));
}

/** Decomposed letters, whose accents are separate characters (NFD), as macOS writes file names. */
const apart = /[\u0300-\u036f\u3099\u309a\u1160-\u11ff]/;
const lettersApart = /\P{M}\p{M}+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?/gu;

/** The parts of a text that disappear when letters and accents are composed (NFC). */
export function decomposedGaps(text: string): readonly Gap[] {
  if (!apart.test(text)) return [];
  return Array.from(text.matchAll(lettersApart), ({ 0: found, index }): Gap => {
    return [index + found.normalize('NFC').length, index + found.length];
  }).filter(([from, to]) => from < to);
}
