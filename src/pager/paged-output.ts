import { write } from '../output.ts';

/** What a command prints; on a terminal a pager shows it where it is longer than the screen. */
export class PagedOutput {
  readonly #rows: number | undefined;
  #text = '';
  /** What was said behind it. */
  #said = '';
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

  /** To standard error: at once, or behind what was printed before it. */
  say(text: string): void {
    if (this.#text === '') write(2, text);
    else this.#said += text;
  }

  /** Shows what was printed; ends when the person has read it, where a pager shows it. */
  async show(): Promise<void> {
    const [text, said] = [this.#text, this.#said];
    this.#text = '';
    this.#said = '';
    if (!(await this.#isPaged(text)) && text !== '') write(1, text);
    if (said !== '') write(2, said);
  }

  /** Whether a pager has shown the text. */
  async #isPaged(text: string): Promise<boolean> {
    const [rows, openAt] = [this.#rows, this.#openAt];
    // The last line of the screen is for what comes next.
    if (rows === undefined || linesOf(text) < rows) return false;
    const { runPager } = await import('./run-pager.ts');
    return runPager({ text, openAt, rows });
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;
