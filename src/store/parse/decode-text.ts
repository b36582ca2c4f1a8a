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
const STRAY_ZERO: Problem = {
  message: 'The note holds zero bytes, which were left out',
  hint: 'Remove them in your editor',
  rule: 'file-zero-bytes',
};
const NOT_UTF8: Problem = {
  message: 'The note is not all UTF-8; other bytes were read as Windows-1252',
  hint: 'Save it as UTF-8 in your editor, or convert it with iconv',
  rule: 'file-not-utf8',
};

/**
 * Zero bytes that got into a text by a slip: a few, or one in many bytes where it is long; a short file of
 * which they are a part to speak of is something else.
 */
const MOST_STRAY_ZEROS = 8;
const FEWEST_BYTES_PER_ZERO = { short: 4, long: 1_000 };

const BYTE_ORDER_MARK = '\uFEFF';

/** UTF-16 is read only where a byte-order mark says so. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** A text, and what is odd about its bytes; or why they are no text. */
export type DecodedText =
  | { readonly text: string; readonly oddities: readonly Problem[] }
  | { readonly problem: Problem };

/**
 * The text of a note without its byte-order mark, or why it is no text. A note is UTF-8, or UTF-16
 * with a byte-order mark; a byte that is neither costs no more than its character. Where a line ends in a carriage
 * return alone, it ends in a line feed here.
 * @param size what the file has, which is more than the bytes where it is too large to be read
 */
export function decodeText(bytes: Uint8Array, size = bytes.length): DecodedText {
  if (size > LARGEST_NOTE_BYTES) return { problem: TOO_LARGE };
  const decoded = decodeAny(bytes);
  return 'text' in decoded && decoded.text.includes('\r')
    ? { ...decoded, text: decoded.text.replace(/\r(?!\n)/g, '\n') }
    : decoded;
}

function decodeAny(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), oddities: [] };
  if (!bytes.includes(0)) return decodeBytes(bytes);
  const others = bytes.filter((byte) => byte !== 0);
  const zeros = bytes.length - others.length;
  const isMany = zeros > Math.max(MOST_STRAY_ZEROS, bytes.length / FEWEST_BYTES_PER_ZERO.long);
  if (isMany || zeros * FEWEST_BYTES_PER_ZERO.short > bytes.length) return { problem: BINARY };
  const { text, oddities } = decodeBytes(others);
  return { text, oddities: [STRAY_ZERO, ...oddities] };
}

/** The text of bytes without zeros. */
function decodeBytes(bytes: Uint8Array): { text: string; oddities: readonly Problem[] } {
  if (!isUtf8(bytes)) return { text: decodeMixed(bytes), oddities: [NOT_UTF8] };
  // Ten times as fast as a TextDecoder is for texts as short as most notes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, oddities: [] };
}

/** Characters of several bytes in UTF-8, or else single bytes above ASCII; each byte written as a character. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;

/** Where Windows-1252 differs from Latin-1, from 0x80 on; Node 20's TextDecoder has the two for one. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of bytes of which some are UTF-8: the others are taken for Windows-1252, as browsers do. */
function decodeMixed(bytes: Uint8Array): string {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return letters.replace(BEYOND_ASCII, (character) => {
    const own = Buffer.from(character, 'latin1');
    return own.length > 1 ? own.toString() : (WINDOWS_1252[(own[0] ?? 0) - 0x80] ?? character);
  });
}
