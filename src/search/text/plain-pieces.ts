import type { PlainText } from '../../model/plain-text.ts';

/** Collects pieces of one source as its plain text. */
export class PieceCollector {
  readonly #source: string;
  readonly #offsets: number[] = [];
  #text = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** Takes `[start, end)` of the source as it stands. */
  take(start: number, end: number): void {
    if (end > start) this.write(this.#source.slice(start, end), start);
  }

  /** Writes `text` in place of what stands at `sourceStart`. */
  write(text: string, sourceStart: number): void {
    this.#offsets.push(this.#text.length, sourceStart);
    this.#text += text;
  }

  /** A space, unless the text ends in one already: keeps words apart where a mark stood. */
  space(sourceStart: number): void {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    if (this.#text !== '' && last !== 32 && last !== 10) this.write(' ', sourceStart);
  }

  finish(): PlainText {
    return { text: this.#text, offsets: Uint32Array.from(this.#offsets) };
  }
}
