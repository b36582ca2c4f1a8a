import { eachPrintable, UNSAFE } from '../../model/control-characters.ts';
import type { PlainText } from '../../model/plain-text.ts';

/** What is put between two parts of a text; of several that are asked for, the last of these counts. */
const SEPARATORS = ['', ' ', '\n', '\n\n'] as const;
export const SPACE = 1;
export const LINE = 2;
export const BLOCK = 3;
export type Separator = typeof SPACE | typeof LINE | typeof BLOCK;

/**
 * Puts a plain text together, piece by piece in the order of the source. No character that steers a
 * terminal or turns text around gets into it, and all its lines end in `\n`.
 */
export class TextWriter {
  readonly #source: string;
  readonly #base: number;
  /** Whether nothing has to be kept out of what is taken as it stands. */
  readonly #isClean: boolean;
  readonly #offsets: number[] = [];
  #text = '';
  /** How far the present run's places in the source are ahead of those in the text. */
  #shift = Number.NaN;
  /** Where the last piece ends in the source. */
  #end = 0;
  #pending: Separator | 0 = 0;

  /** @param base what is added to all offsets in the source */
  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
    UNSAFE.lastIndex = 0;
    this.#isClean = !UNSAFE.test(source);
  }

  /** Keeps what comes next apart from what is there, should there be both. */
  separate(by: Separator): void {
    if (by > this.#pending) this.#pending = by;
  }

  /** Whether what comes next begins a line. */
  get beginsLine(): boolean {
    return this.#pending >= LINE || this.#text === '';
  }

  /** Takes `[start, end)` of the source as it stands. */
  take(start: number, end: number): void {
    const text = this.#source.slice(start, end);
    if (this.#isClean) this.#put(text, start);
    else this.write(text, start);
  }

  /** Writes what stands at `at` in the source, in these or in other letters. */
  write(text: string, at: number): void {
    eachPrintable(text, (part, from) => this.#put(part, at + from));
  }

  #put(text: string, at: number): void {
    if (text === '') return;
    if (this.#pending > 0) this.#putSeparator(SEPARATORS[this.#pending], at);
    this.#append(text, at);
  }

  /** It stands for what is in its place in the source, where that is the same, or else for marks. */
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
