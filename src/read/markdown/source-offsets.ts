import { partitionPoint } from '../../model/binary-search.ts';
import { referenceAt } from './character-references.ts';
import type { Line } from './line.ts';

/**
 * The number of code units of Markdown from `offset` on that encode `count` code units of plain text: a backslash
 * escape has two for one, a character reference several.
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
export const offsetIn = (text: string, line: Line, plain: number): number =>
  offsetsIn(text, line)(plain);

/**
 * {@link offsetIn} for many positions of one line. A look-up continues from the last position where that is nearer than
 * the start of the piece, so that ascending positions take one pass through the line.
 */
export function offsetsIn(
  text: string,
  { pieces, start, end }: Pick<Line, 'pieces' | 'start' | 'end'>,
): (plain: number) => number {
  const first: Line['pieces'][number] = [0, start];
  let known = first;
  return (plain) => {
    const before = partitionPoint(pieces.length, (at) => (pieces[at]?.[0] ?? 0) <= plain);
    const piece = pieces[before - 1] ?? first;
    const [at, offset] = known[0] > piece[0] && known[0] <= plain ? known : piece;
    known = [plain, offset + decodedLength(text, offset, plain - at)];
    return Math.min(known[1], end);
  };
}
