/** Larger files are not notes that a person wrote. */
export const LARGEST_NOTE_BYTES = 5 * 1024 * 1024;

/** The text of a file without its byte-order mark, or why it is no text. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: string; readonly hint: string; readonly rule: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-16 is read only where a byte-order mark says so. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** Decodes a note: UTF-8, or UTF-16 with a byte-order mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_NOTE_BYTES) {
    return {
      problem: `is larger than ${LARGEST_NOTE_BYTES / 1024 / 1024} MB`,
      hint: 'Split it, or leave it out of the notes folder',
      rule: 'file-too-large',
    };
  }
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  if (bytes.includes(0)) {
    return {
      problem: 'is not text: it holds zero bytes',
      hint: 'Leave it out of the notes folder',
      rule: 'file-binary',
    };
  }
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return {
      problem: 'is not UTF-8',
      hint: 'Save it as UTF-8 in your editor, or convert it with iconv',
      rule: 'file-not-utf8',
    };
  }
}
