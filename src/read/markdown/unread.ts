import { lazyPattern } from '../../model/lazily.ts';
import { type Gap, textWithout } from './cut-line.ts';
import { PICTURE, SPEAKER_PICTURE } from './pictures.ts';

/** What most lines have none of. */
const mayBeUnread = /[^\x20-\x7e]|^:|[:=}]$|\s\^|==/;

/** Pictures that stand before words, `## 🚀 Launch`, but for those that say that a speaker follows. */
const picturesBefore = lazyPattern(`^(?:(?!${SPEAKER_PICTURE})${PICTURE}\\s*)+(?=[^\\s:：])`, 'u');

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

/** Behind words: pictures, attributes, and the name of a block as Obsidian has it (`^a1b2c3`). */
const behindWords = lazyPattern(
  `(?<=\\S)(?:\\s+(?:${PICTURE}|\\^[A-Za-z\\d][A-Za-z\\d-]{2,}|${ATTRIBUTES}))+\\s*$`,
  'u',
);

/** A marked text, as Obsidian has it. */
const marked = /(?<![=\w])==(?=[^\s=])[^=]*[^\s=]==(?![=\w])/g;
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
  const within = [...signs.flat(), ...empty].map(([from, to]): Gap => [start + from, start + to]);
  return [[0, start] as const, ...within, [end, text.length] as const]
    .filter(([from, to]) => from < to)
    .sort(([one], [other]) => one - other);
}

/** A text without them. */
export const withoutUnread = (text: string): string => textWithout(text, unreadIn(text));
