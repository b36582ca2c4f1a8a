import { isEverydayWordsOnly } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';

/** How strongly the writing of a few words suggests that they are a name, from 0 to 1. */
export type TermHood = 0 | 0.5 | 1;

/** In characters: shorter words are usually everyday words. */
const SHORTEST_RARE_WORD = 5;

/**
 * 1 for names that are formatted (code, bold, a link, quotes) or written like names (an acronym, a capital
 * inside); 0.5 for words that are not everyday ones, or that occur again in the note; else 0.
 */
export function termLikelihood(
  name: string,
  line: Line,
  isUsedAgain: (name: string) => boolean,
): TermHood {
  if (isMarked(name, line)) return 1;
  if (/\p{Ll}\p{Lu}|\p{L}\.\p{L}|\p{L}\d|\p{L}_\p{L}|^\p{Lu}{2,}s?$/u.test(name)) return 1;
  if (name.length >= SHORTEST_RARE_WORD && !isEverydayWordsOnly(name)) return 0.5;
  return isUsedAgain(name) ? 0.5 : 0;
}

/**
 * Whether formatting or quotes enclose exactly the name.
 * @param from offset in the line from which the name is searched
 */
export function isMarked(name: string, { text, marks }: Line, from = 0): boolean {
  const at = text.indexOf(name, from);
  if (at < 0) return false;
  const end = at + name.length;
  const slack = 2;
  return (
    /["“„«‘]/.test(text.charAt(at - 1)) ||
    marks.some(
      (mark) =>
        mark.kind !== 'image' &&
        mark.kind !== 'delete' &&
        Math.abs(mark.start - at) <= slack &&
        Math.abs(mark.end - end) <= slack,
    )
  );
}
