/** Longest piece in UTF-16 code units. A tsvector takes at most 1 MB of words, and nobody reads so long a hit. */
const LONGEST = 50_000;

/** The text, or its pieces if it is too long for an engine; pieces end between words if possible. */
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
  // Surrogate pairs are not split.
  return /[\ud800-\udbff]/.test(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
}
