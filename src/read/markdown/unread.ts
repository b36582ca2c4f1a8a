import { lazyPattern } from '../../model/lazily.ts';
import { PICTURE, SPEAKER_PICTURE } from '../../model/text/pictures.ts';
import { type Gap, textWithout } from './cut-line.ts';
import type { Mark } from './line.ts';

/** What most lines have none of. */
const mayBeUnread = /[^\x20-\x7e]|^:|[:=}\]]$|\s\^|==|--/;

/** Pictures that stand before words, `## 🚀 Launch`, but for those that say that a speaker follows and no label says it. */
const picturesBefore = lazyPattern(
  `^(?:(?!${SPEAKER_PICTURE}(?!\\s*\\p{L}[\\p{L} ]{1,20}[:：]))${PICTURE}\\s*)+(?=[^\\s:：])`,
  'u',
);

/** What Pandoc, Hugo and others have behind a heading to name it for links: `{#a-name .class}`. */
const ATTRIBUTES = '\\{[#.:][^{}]*\\}';
const attributesBehind = new RegExp(`\\s*${ATTRIBUTES}\\s*$`);

/** In UTF-16 units: what is longer is no ornament behind words. */
const LONGEST_BEHIND = 200;

/** How long the text of a heading is without its attributes. */
export function lengthWithoutAttributes(heading: string): number {
  if (!heading.endsWith('}')) return heading.length;
  const behind = heading.slice(-LONGEST_BEHIND);
  return heading.length - behind.length + behind.replace(attributesBehind, '').length;
}

/**
 * Behind words: pictures, attributes, the name of a block as Obsidian has it (`^a1b2c3`), and the sign of a footnote
 * that is nowhere, which Markdown leaves as text.
 */
const behindWords = lazyPattern(
  `(?<=\\S)(?:\\s+(?:(?:${PICTURE}|[★☆])+|\\^[A-Za-z\\d][A-Za-z\\d-]{2,}|${ATTRIBUTES})|\\s?\\[\\^[\\w-]+\\])+\\s*$`,
  'u',
);

/** A marked text, as Obsidian has it. */
const marked = /(?<![=\w])==(?=[^\s=])[^=]*[^\s=]==(?![=\w])/g;
/** The second hyphen of a range as TeX has it: `13--14 May`. */
const ofRange = /(?<=\d\s?-)-(?=\s?\d)/g;
/** What takes no room: places where a word may be broken, or may not be. */
const roomless = /[\u00ad\u200b\u2060\ufeff]+/g;

export const withoutRoomless = (text: string): string => text.replace(roomless, '');

/**
 * Parts of a line's text that people see as an ornament, or not at all, and that say nothing; in their order.
 * @param isSign whether what stands at a place is a sign of Markdown: `\\==` is none
 */
export function unreadIn(text: string, isSign = (_at: number): boolean => true): readonly Gap[] {
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

/** `[x] `: a heading that is a thing to do; a picture that would say in a line that a speaker follows. */
const beforeHeading = lazyPattern(`^\\s*(?:(?:\\[[ xX]\\]|${SPEAKER_PICTURE})\\s+)+(?=\\S)`, 'u');

/** Where more of a talk is, in a word or two. */
const ELSEWHERE = '(?:the )?(?:slides?|deck|video|recording|notes)';

/** Behind a heading: a colon, the sign that links to it, `(slides)`. */
const behindHeading = new RegExp(`\\s*(?::|¶|[([]${ELSEWHERE}[)\\]])\\s*$`, 'i');
const elsewhere = new RegExp(`^\\W*(?:${ELSEWHERE})?\\W*$`, 'i');

/** What a heading has round its words: quotes, a box to tick, a colon, links to slides and to itself. */
export function unreadOfHeading(text: string, marks: readonly Mark[] = []): readonly Gap[] {
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

/** How many things behind a heading are taken off. */
const MOST_BEHIND = 8;

/** Where a heading's words end, if one thing behind them is none of them. */
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

/** A heading's words, of which nothing but the text is known. */
export function wordsOfHeading(heading: string): string {
  const words = textWithout(heading, unreadIn(heading));
  return textWithout(words, unreadOfHeading(words));
}

/** Letters and the accents that belong to them, each a letter of its own, as a Mac writes names of files. */
const apart = /[\u0300-\u036f\u3099\u309a\u1160-\u11ff]/;
const lettersApart = /\P{M}\p{M}+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?/gu;

/** What is left over of a text's letters when each is one with its accents (NFC). */
export function leftOfLetters(text: string): readonly Gap[] {
  if (!apart.test(text)) return [];
  return Array.from(text.matchAll(lettersApart), ({ 0: found, index }): Gap => {
    return [index + found.normalize('NFC').length, index + found.length];
  }).filter(([from, to]) => from < to);
}
