/** Text taken out of a source in pieces, which knows where each piece stood. */
export interface PlainText {
  readonly text: string;
  /** What {@link sourceOffset} needs: start of each piece in the text and in the source. */
  readonly offsets: PieceOffsets;
}

export interface PieceOffsets {
  /** Ascending starts of the pieces in the plain text, UTF-16. */
  readonly plain: readonly number[];
  /** Where each piece starts in the source, UTF-16. */
  readonly source: readonly number[];
}

/** The place in the source that a place in the plain text was taken from; UTF-16 offsets. */
export function sourceOffset({ plain, source }: PieceOffsets, offset: number): number {
  let low = 0;
  let high = plain.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((plain[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (source[low] ?? 0) + (offset - (plain[low] ?? 0));
}

/** Collects pieces of one source. */
export class PieceCollector {
  readonly #source: string;
  readonly #plain: number[] = [];
  readonly #starts: number[] = [];
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
    this.#plain.push(this.#text.length);
    this.#starts.push(sourceStart);
    this.#text += text;
  }

  /** A space, unless the text ends in one already: keeps words apart where a mark stood. */
  space(sourceStart: number): void {
    const last = this.#text.charCodeAt(this.#text.length - 1);
    if (this.#text !== '' && last !== 32 && last !== 10) this.write(' ', sourceStart);
  }

  finish(): PlainText {
    return { text: this.#text, offsets: { plain: this.#plain, source: this.#starts } };
  }
}
