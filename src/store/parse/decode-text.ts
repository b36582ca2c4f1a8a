import { isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { LARGEST_NOTE_BYTES } from '../files/read-file.ts';

/** A problem with the bytes of a file, and what the user can do about it. */
type Problem = Pick<Diagnostic, 'message' | 'hint' | 'rule'>;

const TOO_LARGE: Problem = {
  message: `The note is larger than ${LARGEST_NOTE_BYTES / 1024 / 1024} MB`,
  hint: 'Split it, or leave it out with --exclude',
  rule: 'file-too-large',
};
const BINARY: Problem = {
  message: 'The note is not text: it contains zero bytes',
  hint: 'Leave it out with --exclude',
  rule: 'file-binary',
};
const STRAY_ZERO: Problem = {
  message: 'The note contains zero bytes, which were ignored',
  hint: 'Remove them in your editor',
  rule: 'file-zero-bytes',
};
const NOT_UTF8: Problem = {
  message: 'The note is not all UTF-8; other bytes were read as Windows-1252',
  hint: 'Save it as UTF-8 in your editor, or convert it with iconv',
  rule: 'file-not-utf8',
};

/**
 * Zero bytes that may be in a text by accident: a few, or in a long text one per many bytes. If a large part of a
 * short file are zeros, the file is no text.
 */
const MOST_STRAY_ZEROS = 8;
const FEWEST_BYTES_PER_ZERO = { short: 4, long: 1_000 };

const BYTE_ORDER_MARK = '\uFEFF';

/** The byte order of UTF-16, which is recognised only by its byte-order mark. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** A text and the problems with its bytes; or the problem that makes the bytes no text. */
export type DecodedText =
  | { readonly text: string; readonly oddities: readonly Problem[] }
  | { readonly problem: Problem };

/**
 * The text of a note without its byte-order mark, or the problem that makes it no text. A note is UTF-8, or UTF-16
 * with a byte-order mark; a wrong byte changes only its own character. A line feed replaces a carriage return
 * without a line feed.
 * @param size size of the file: larger than `bytes` if the file is too large to be read
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
  // Ten times as fast as a TextDecoder for texts as short as most notes.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, oddities: [] };
}

/** In a string with one character per byte: the bytes of one UTF-8 character above ASCII, or else a single byte. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;

/** Windows-1252 from 0x80 to 0x9f, where it differs from Latin-1; Node 20's TextDecoder decodes it as Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text of bytes that are only partly UTF-8; other bytes are decoded as Windows-1252, as in browsers. */
function decodeMixed(bytes: Uint8Array): string {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return letters.replace(BEYOND_ASCII, (character) => {
    const own = Buffer.from(character, 'latin1');
    return own.length > 1 ? own.toString() : (WINDOWS_1252[(own[0] ?? 0) - 0x80] ?? character);
  });
}
