import { isPlainSpeech } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';

/** How much the way that a few words are written says that they name something, from 0 to 1. */
export type TermHood = 0 | 0.5 | 1;

/** Shorter words are everyday ones more often than not. */
const SHORTEST_RARE_WORD = 5;

/**
 * Marked (code, bold, a link, quotes), written like a name (an acronym, a capital inside) or not: half of that
 * for words that are no everyday ones, or that the note uses again.
 * @param from where in the line the name begins
 */
export function termHood(
  name: string,
  line: Line,
  isUsedAgain: (name: string) => boolean,
  from = 0,
): TermHood {
  if (isMarked(name, line, from)) return 1;
  if (/\p{Ll}\p{Lu}|\p{L}\.\p{L}|\p{L}\d|\p{L}_\p{L}|^\p{Lu}{2,}s?$/u.test(name)) return 1;
  if (name.length >= SHORTEST_RARE_WORD && !isPlainSpeech(name)) return 0.5;
  return isUsedAgain(name) ? 0.5 : 0;
}

/** Whether formatting or quotes set the name apart, and nothing but it. */
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
