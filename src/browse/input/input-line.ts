import { graphemes } from '../../render/text/width.ts';

/** A line of text that is being typed. */
export interface InputLine {
  readonly text: string;
  /** UTF-16 offset in the text, never within a grapheme. */
  readonly cursor: number;
}

export const EMPTY_LINE: InputLine = { text: '', cursor: 0 };

const before = ({ text, cursor }: InputLine): string => text.slice(0, cursor);
const after = ({ text, cursor }: InputLine): string => text.slice(cursor);

export function inserted(line: InputLine, typed: string): InputLine {
  return { text: before(line) + typed + after(line), cursor: line.cursor + typed.length };
}

const lengthOfLast = (text: string): number => graphemes(text).at(-1)?.length ?? 0;
const lengthOfFirst = (text: string): number => graphemes(text).at(0)?.length ?? 0;

/** Removes `length` UTF-16 units before the cursor. */
const removedBefore = (line: InputLine, length: number): InputLine => ({
  text: before(line).slice(0, line.cursor - length) + after(line),
  cursor: line.cursor - length,
});

const LAST_WORD = /\S*\s*$/u;

/** The edits of the line, by the name of their action. */
export const LINE_EDITS = {
  left: (line) => ({ ...line, cursor: line.cursor - lengthOfLast(before(line)) }),
  right: (line) => ({ ...line, cursor: line.cursor + lengthOfFirst(after(line)) }),
  lineStart: (line) => ({ ...line, cursor: 0 }),
  eraseBefore: (line) => removedBefore(line, lengthOfLast(before(line))),
  eraseAfter: (line) => ({
    ...line,
    text: before(line) + after(line).slice(lengthOfFirst(after(line))),
  }),
  eraseWord: (line) => removedBefore(line, LAST_WORD.exec(before(line))?.[0].length ?? 0),
  eraseToStart: (line) => removedBefore(line, line.cursor),
} satisfies Record<string, (line: InputLine) => InputLine>;

export type LineEdit = keyof typeof LINE_EDITS;

export const isLineEdit = (action: string): action is LineEdit => Object.hasOwn(LINE_EDITS, action);
