/**
 * A 53-bit hash of a text (cyrb53 by bryc, public domain): two multiplicative hashes of 32 bits,
 * mixed at the end as in MurmurHash3, of which 53 bits fit a double.
 */
export function signatureOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = mix(high, low);
  low = mix(low, high);
  return 0x1_0000_0000 * (low & 0x1f_ffff) + (high >>> 0);
}

const mix = (own: number, other: number): number =>
  Math.imul(own ^ (own >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
