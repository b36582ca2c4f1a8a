/** UTF-16 code units. PostgreSQL takes no text of more than 1 MB of different words, and nobody reads a hit of that size. */
const LONGEST = 50_000;

/** A text as it is or, where an engine could not take it in one, in pieces that end between words where they can. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const end = endOfPiece(rest);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

function endOfPiece(text: string): number {
  const blank = text.slice(0, LONGEST).search(/\s\S*$/u);
  if (blank > 0) return blank + 1;
  // Both halves of a character that takes two units stay together.
  return /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
}
