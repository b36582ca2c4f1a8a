/** Characters that control a terminal or the direction of text; tabs and line feeds are not among them. */
export const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for them
  /[\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * A complete escape sequence, so that no `[31m` remains: CSI, then a string (OSC, DCS, SOS, PM, APC) up to its
 * terminator, then one of two characters. ECMA-48, sections 5.4 and 5.6; both the 7-bit form (ESC and a letter) and the
 * 8-bit one (a C1 character).
 */
export const ESCAPE_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern looks for them
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x80-\x9f\n]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]/y;

/** The end of the escape sequence, or of the single unsafe character, at `at`. */
export function endOfUnsafe(text: string, at: number): number {
  ESCAPE_SEQUENCE.lastIndex = at;
  return ESCAPE_SEQUENCE.test(text) ? ESCAPE_SEQUENCE.lastIndex : at + 1;
}

/** Takes a safe part of a text, or the line feed that replaces a carriage return, and its offset in the text. */
type PrintablePart = (text: string, at: number) => void;

/** Calls `write` with each safe part of a text and the part's offset; all lines end in `\n`. */
export function eachPrintable(text: string, write: PrintablePart): void {
  let from = 0;
  UNSAFE.lastIndex = 0;
  for (let found = UNSAFE.exec(text); found !== null; found = UNSAFE.exec(text)) {
    const { index } = found;
    write(text.slice(from, index), from);
    if (found[0] === '\r' && text.charAt(index + 1) !== '\n') write('\n', index);
    from = endOfUnsafe(text, index);
    UNSAFE.lastIndex = from;
  }
  write(from === 0 ? text : text.slice(from), from);
}

/** A text without escape sequences and unsafe characters; all its lines end in `\n`. */
export function printable(text: string): string {
  let safe = '';
  eachPrintable(text, (part) => {
    safe += part;
  });
  return safe;
}
