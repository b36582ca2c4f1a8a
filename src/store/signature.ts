/**
 * A 53-bit hash of texts and numbers, one after the other (cyrb53 by bryc, public domain): two multiplicative
 * hashes of 32 bits, mixed at the end as in MurmurHash3, of which 53 bits fit a double.
 */
export class Signature {
  #high = 0xdeadbeef;
  #low = 0x41c6ce57;

  /** Takes in an integer, of which 32 bits count. */
  number(number: number): void {
    this.#high = Math.imul(this.#high ^ number, 0x9e3779b1);
    this.#low = Math.imul(this.#low ^ number, 0x5f356495);
  }

  /** Takes in a text, and that it ends. */
  text(text: string): void {
    for (let i = 0; i < text.length; i++) this.number(text.charCodeAt(i));
    this.number(END);
  }

  get value(): number {
    const high = mix(this.#high, this.#low);
    const low = mix(this.#low, high);
    return 0x1_0000_0000 * (low & 0x1f_ffff) + (high >>> 0);
  }
}

/** No unit of a text. */
const END = 0x10000;

/** The signature of a text. */
export function signatureOf(text: string): number {
  const signature = new Signature();
  signature.text(text);
  return signature.value;
}

const mix = (own: number, other: number): number =>
  Math.imul(own ^ (own >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
