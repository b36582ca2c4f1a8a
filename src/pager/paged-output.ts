import { write } from '../output.ts';

/** The output of a command; on a terminal a pager shows it if it is longer than the screen. */
export class PagedOutput {
  readonly #rows: number | undefined;
  #text = '';
  /** Messages that follow the text. */
  #messages = '';
  #openAt: number | undefined;

  /** `rows`: number of rows of the terminal; undefined for output that is written at once. */
  constructor(rows: number | undefined) {
    this.#rows = rows;
  }

  /** `openAt`: the 1-based line of `text` at which a pager opens. */
  print(text: string, openAt?: number): void {
    if (this.#rows === undefined) write(1, text);
    else {
      if (openAt !== undefined) this.#openAt ??= linesOf(this.#text) + openAt;
      this.#text += text;
    }
  }

  /** Writes to standard error: at once, or after the text that was printed before. */
  say(text: string): void {
    if (this.#text === '') write(2, text);
    else this.#messages += text;
  }

  /** Shows the printed text; if a pager shows it, waits until the person leaves the pager. */
  async show(): Promise<void> {
    const [text, said] = [this.#text, this.#messages];
    this.#text = '';
    this.#messages = '';
    if (!(await this.#isPaged(text)) && text !== '') write(1, text);
    if (said !== '') write(2, said);
  }

  /** Shows a long text in a pager; false if the text was not shown. */
  async #isPaged(text: string): Promise<boolean> {
    const [rows, openAt] = [this.#rows, this.#openAt];
    // The last row of the screen is for the prompt.
    if (rows === undefined || linesOf(text) < rows) return false;
    const { runPager } = await import('./run-pager.ts');
    return runPager({ text, openAt, rows });
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;
