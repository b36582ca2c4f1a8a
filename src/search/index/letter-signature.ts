/**
 * Which characters a word has, as a set of 32 bits: one for each letter a to z, the rest shared.
 * One edit changes at most one character for another, so words `n` edits apart differ by at most
 * `n` bits in either direction; a swap of two letters changes none.
 */
export function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits >>> 0;
}

/** Number of bits set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
