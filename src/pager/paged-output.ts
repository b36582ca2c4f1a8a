import { write } from '../output.ts';

/** What a command prints; on a terminal a pager shows it where it is longer than the screen. */
export class PagedOutput {
  readonly #rows: number | undefined;
  #text = '';
  #openAt: number | undefined;

  /** `rows`: lines that the terminal shows at a time; undefined for output that goes straight through. */
  constructor(rows: number | undefined) {
    this.#rows = rows;
  }

  /** `openAt`: the 1-based line of `text` that a pager opens at. */
  print(text: string, openAt?: number): void {
    if (this.#rows === undefined) write(1, text);
    else {
      if (openAt !== undefined) this.#openAt ??= linesOf(this.#text) + openAt;
      this.#text += text;
    }
  }

  /** Shows what was printed; ends when the person has read it, where a pager shows it. */
  async show(): Promise<void> {
    const [text, rows, openAt] = [this.#text, this.#rows, this.#openAt];
    this.#text = '';
    // The last line of the screen is for what comes next.
    if (rows !== undefined && linesOf(text) >= rows) {
      const { runPager } = await import('./run-pager.ts');
      if (await runPager({ text, openAt, rows })) return;
    }
    if (text !== '') write(1, text);
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;
