/**
 * CRC-32 of ISO 3309, as zlib counts it. Node's zlib brings its streams along, which takes 3 ms of each start, so
 * it is loaded where something is checked: the bundled notes are not.
 */
export const crc32 = (bytes: string | Uint8Array): number =>
  process.getBuiltinModule('node:zlib').crc32(bytes);
