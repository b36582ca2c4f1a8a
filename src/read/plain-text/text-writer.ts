import { eachPrintable, UNSAFE } from '../../model/control-characters.ts';
import type { PlainText } from '../../model/plain-text.ts';

/** Separators between two parts of a text; of several requested ones, the last in this list is written. */
const SEPARATORS = ['', ' ', '\n', '\n\n'] as const;
export const SPACE = 1;
export const LINE = 2;
export const BLOCK = 3;
export type Separator = typeof SPACE | typeof LINE | typeof BLOCK;

/**
 * Builds a plain text piece by piece, in the order of the source. It drops characters that steer a terminal or change
 * the text direction, and ends all lines with `\n`.
 */
export class TextWriter {
  readonly #source: string;
  readonly #base: number;
  /** Whether the source has no unsafe characters, so that its parts need no check. */
  readonly #isClean: boolean;
  readonly #offsets: number[] = [];
  #text = '';
  /** Source offset minus text offset in the current run. */
  #shift = Number.NaN;
  /** Source offset at which the last piece ends. */
  #end = 0;
  #pending: Separator | 0 = 0;

  /** @param base what is added to all offsets in the source */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
    UNSAFE.lastIndex = 0;
    this.#isClean = !UNSAFE.test(source);
  }

  /** Requests a separator before the next piece; none is written at the start or the end of the text. */
  separate(by: Separator): void {
    if (by > this.#pending) this.#pending = by;
  }

  /** Whether the next piece begins a line. */
  get beginsLine(): boolean {
    return this.#pending >= LINE || this.#text === '';
  }

  /** Appends `[start, end)` of the source. */
  take(start: number, end: number): void {
    const text = this.#source.slice(start, end);
    if (this.#isClean) this.#put(text, start);
    else this.write(text, start);
  }

  /** Appends the text that source offset `at` stands for, verbatim or decoded. */
  write(text: string, at: number): void {
    eachPrintable(text, (part, from) => this.#put(part, at + from));
  }

  #put(text: string, at: number): void {
    if (text === '') return;
    if (this.#pending > 0) this.#putSeparator(SEPARATORS[this.#pending], at);
    this.#append(text, at);
  }

  /** Maps the separator to the same characters in the source before `before`, or else to the marks there. */
  #putSeparator(separator: string, before: number): void {
    this.#pending = 0;
    if (this.#text === '') return;
    const { length } = separator;
    if (before - length >= this.#end && this.#source.startsWith(separator, before - length)) {
      this.#append(separator, before - length);
      return;
    }
    const end = this.#end;
    this.#append(separator.charAt(0), end);
    if (length > 1) this.#append(separator.slice(1), Math.max(end, before - length + 1));
  }

  #append(text: string, at: number): void {
    const shift = at - this.#text.length;
    if (shift !== this.#shift) {
      this.#offsets.push(this.#text.length, this.#base + at);
      this.#shift = shift;
    }
    this.#text += text;
    this.#end = at + text.length;
  }

  finish(): PlainText {
    return { text: this.#text, offsets: new Uint32Array(this.#offsets) };
  }
}
