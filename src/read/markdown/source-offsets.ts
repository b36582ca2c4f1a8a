import { referenceAt } from './character-references.ts';
import type { Line } from './line.ts';

/**
 * How many code units of Markdown stand for the first `count` code units of plain text from `offset`:
 * a backslash escape takes two for one, a character reference several.
 */
export function decodedLength(text: string, offset: number, count: number): number {
  let at = offset;
  for (let seen = 0; seen < count && at < text.length; ) {
    const code = text.charCodeAt(at);
    const reference = code === 38 ? referenceAt(text, at) : undefined;
    if (code === 92 && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) at += 2;
    else at += reference?.length ?? 1;
    seen += reference?.text.length ?? 1;
  }
  return at - offset;
}

/** Offset in the file of position `plain` in a line's plain text. */
export function offsetIn(text: string, line: Line, plain: number): number {
  let piece: readonly [number, number] = [0, line.start];
  for (const next of line.pieces) {
    if (next[0] > plain) break;
    piece = next;
  }
  return Math.min(piece[1] + decodedLength(text, piece[1], plain - piece[0]), line.end);
}
