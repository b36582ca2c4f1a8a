import { crc32 } from '../../src/disk/check-sum.ts';
import { LENGTH_OFFSET, PREFIX_BYTES, SUM_OFFSET } from '../../src/store/codec/column-file.ts';
import { FORMAT_VERSION } from '../../src/store/index/index-header.ts';

/** The bytes of a stored file, with another format version in the header and a correct checksum. */
export function ofOtherVersion(stored: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(stored);
  const view = new DataView(bytes.buffer);
  const end = PREFIX_BYTES + view.getUint32(LENGTH_OFFSET, true);
  const header = Buffer.from(bytes.subarray(PREFIX_BYTES, end)).toString();
  const changed = header.replace(`"format":${FORMAT_VERSION}`, `"format":${FORMAT_VERSION - 1}`);
  if (changed === header) throw new Error('The file states no version');
  bytes.set(Buffer.from(changed), PREFIX_BYTES);
  view.setUint32(SUM_OFFSET, crc32(bytes.subarray(PREFIX_BYTES, end)), true);
  return bytes;
}
