import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { LARGEST_NOTE_BYTES } from '../files/read-file.ts';

/** Why a file is no text, and what to do about it. */
type Problem = Pick<Diagnostic, 'message' | 'hint' | 'rule'>;

const TOO_LARGE: Problem = {
  message: `The note is larger than ${LARGEST_NOTE_BYTES / 1024 / 1024} MB`,
  hint: 'Split it, or leave it out with --exclude',
  rule: 'file-too-large',
};
const BINARY: Problem = {
  message: 'The note is not text: it holds zero bytes',
  hint: 'Leave it out with --exclude',
  rule: 'file-binary',
};
const NOT_UTF8: Problem = {
  message: 'The note is not UTF-8',
  hint: 'Save it as UTF-8 in your editor, or convert it with iconv',
  rule: 'file-not-utf8',
};

const BYTE_ORDER_MARK = '\uFEFF';

/** UTF-16 is read only where a byte-order mark says so. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/**
 * The text of a note without its byte-order mark, or why it is no text. A note is UTF-8, or UTF-16
 * with a byte-order mark.
 * @param size what the file has, which is more than the bytes where it is too large to be read
 */
export function decodeText(
  bytes: Uint8Array,
  size = bytes.length,
): { readonly text: string } | { readonly problem: Problem } {
  if (size > LARGEST_NOTE_BYTES) return { problem: TOO_LARGE };
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.includes(0)) return { problem: BINARY };
  if (!isUtf8(bytes)) return { problem: NOT_UTF8 };
  // Ten times as fast as a TextDecoder is for texts as short as most notes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
}
