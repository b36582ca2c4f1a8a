import type { Span } from '../../model/place.ts';
import { afterLineEnd, endOfLine, lengthOfPrefix } from './alignment.ts';
import type { Separator, TextWriter } from './text-writer.ts';

/** Writes the pieces of a text, and formulas letter by letter, in place of what Markdown made of them. */
export class FormulaWriter {
  readonly #source: string;
  readonly #writer: TextWriter;
  #formulas: readonly Span[] = [];
  /** The formula that is written, or comes next. */
  #next = 0;
  /** Whether it is written, and pieces of it may still come. */
  #isInside = false;

  constructor(source: string, writer: TextWriter) {
    this.#source = source;
    this.#writer = writer;
  }

  /** Goes on with a paragraph that has these formulas. */
  start(formulas: readonly Span[]): void {
    this.#formulas = formulas;
    this.#next = 0;
    this.#isInside = false;
  }

  separate(by: Separator): void {
    if (!this.#isInside) this.#writer.separate(by);
  }

  /** Takes `[start, end)` of the source as it stands. */
  take(start: number, end: number): void {
    if (this.#next === this.#formulas.length) this.#writer.take(start, end);
    else this.put(this.#source.slice(start, end), start);
  }

  /** Writes what stands at `at` in the source, in these or in other letters. */
  put(text: string, at: number): void {
    let rest = text;
    let from = at;
    for (let next = this.#formulas[this.#next]; next; next = this.#formulas[this.#next]) {
      if (from + rest.length <= next.start) break;
      if (from < next.start) this.#writer.write(rest.slice(0, next.start - from), from);
      if (!this.#isInside) this.#writeFormula(next);
      if (from + rest.length < next.end) return;
      this.#isInside = false;
      this.#next++;
      rest = rest.slice(next.end - from);
      from = next.end;
    }
    this.#writer.write(rest, from);
  }

  /** Its lines without the marks of what they stand in. */
  #writeFormula({ start, end }: Span): void {
    this.#isInside = true;
    for (let from = start; from < end; ) {
      const to = Math.min(end, afterLineEnd(this.#source, endOfLine(this.#source, from, end)));
      this.#writer.take(from, to);
      from = to + lengthOfPrefix(this.#source, to);
    }
  }
}
