/** Bytes that are read in parts. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[offset, offset + length)`, at a multiple of 8 in memory; fewer at the end of the source. */
  read(offset: number, length: number): Uint8Array<ArrayBuffer>;
}

const ALIGNMENT = 8;

/** A source in memory; a read copies only parts that are not aligned. */
export function memorySource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      const part = bytes.subarray(offset, offset + length);
      return part.byteOffset % ALIGNMENT === 0 ? part : part.slice();
    },
  };
}
