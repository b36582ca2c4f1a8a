/**
 * The characters of a word as a set of 32 bits: one bit for each letter a to z; other characters share 6 bits.
 * One edit replaces at most one character by another. So of two words `n` edits apart, each has at most `n`
 * bits that the other lacks. A swap of two letters changes no bit.
 */
export function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    bits |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return bits >>> 0;
}

/** Number of bits set in a 32-bit number. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
