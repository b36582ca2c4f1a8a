/** A Uint32Array that grows with each push. */
export class GrowingUint32 {
  #items: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.#items = new Uint32Array(capacity);
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  /** A copy of the items. */
  toArray(): Uint32Array<ArrayBuffer> {
    return this.#items.slice(0, this.length);
  }

  /** The items without a copy; invalid after the next push. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }

  /** Removes all items but keeps the memory for the next ones. */
  clear(): void {
    this.length = 0;
  }
}

/** A Uint8Array that grows with each write. */
export class GrowingBytes {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** Writes little-endian base 128: seven bits per byte; a set high bit means that more bytes follow. */
  varint(value: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    let at = this.length;
    let rest = value;
    while (rest >= 128) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
    this.length = at;
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length);
    this.#bytes.set(values, this.length);
    this.length += values.length;
  }

  text(text: string): void {
    this.#reserve(text.length * 3);
    this.length += ENCODER.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  toArray(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  /** The bytes without a copy; invalid after the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

const ENCODER = new TextEncoder();
