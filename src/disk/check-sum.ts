/**
 * CRC-32 of ISO 3309, computed by zlib. Node's zlib also loads streams, which takes 3 ms, so zlib is loaded at the
 * first checksum: opening the index of the bundled notes needs none.
 */
export const crc32 = (bytes: string | Uint8Array): number =>
  process.getBuiltinModule('node:zlib').crc32(bytes);
