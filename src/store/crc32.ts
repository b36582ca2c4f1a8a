import zlib from 'node:zlib';

/** The reversed polynomial of CRC-32 (ISO 3309), as in gzip. */
const POLYNOMIAL = 0xedb88320;

const remainderOf = (byte: number): number => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  }
  return remainder;
};

/** For Node before 20.15, whose zlib has no crc32. */
export function portableCrc32(bytes: Uint8Array): number {
  const table = Uint32Array.from({ length: 256 }, (_, byte) => remainderOf(byte));
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** CRC-32 of bytes, an unsigned 32-bit number. */
export const crc32: (bytes: Uint8Array) => number = zlib.crc32 ?? portableCrc32;

/** The same as text: the check sum of large files, for which loading zlib pays. */
export const crcText = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(8, '0');
