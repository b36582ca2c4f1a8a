import { cutLine } from './cut-line.ts';
import type { InlineLine } from './inline-lines.ts';
import type { Line } from './line.ts';

/** A line of a paragraph or a bullet without its own bullet, and where it stands among the others. */
interface Typed extends Pick<Line, 'kind' | 'parent' | 'block'> {
  readonly piece: InlineLine;
  /** How many levels it stands below the paragraph. */
  readonly level: number;
}

/**
 * Bullets within one paragraph that Markdown does not know as such: `** more` in a bullet's next line, as other wikis
 * write it; `• one` as it is pasted from elsewhere, `◦ two` below it.
 */
export class TypedBullets {
  readonly #own: Pick<Line, 'kind' | 'parent' | 'block'>;
  readonly #kinds: string[] = [];
  /** The last line of each level that has a bullet. */
  readonly #above: number[] = [];
  #block: number;
  /** Where the last bullet stands in its line; undefined where no line goes on with it. */
  #indent: number | undefined;

  constructor(own: Pick<Line, 'kind' | 'parent' | 'block'>) {
    this.#own = own;
    this.#block = own.block;
  }

  /** @param at the index of the line, `indentOf` its place behind what the paragraph is indented by */
  next(whole: InlineLine, at: number, indentOf: () => number): Typed {
    const { kind, parent, block } = this.#own;
    const mayBe = kind === 'text' || (kind === 'item' && at > block);
    const bullet = mayBe ? bulletBefore(whole.text) : '';
    if (bullet !== '') {
      if (!this.#kinds.includes(bullet)) this.#kinds.push(bullet);
      const level = bullet.startsWith('*') ? bullet.length - 1 : this.#kinds.indexOf(bullet) + 1;
      this.#above.length = Math.min(this.#above.length, level - 1);
      const above = this.#above.at(-1) ?? (kind === 'item' ? block : parent);
      this.#above[level - 1] = at;
      this.#indent = indentOf();
      this.#block = at;
      return { piece: withoutBullet(whole, bullet), kind: 'item', parent: above, block: at, level };
    }
    // Indented, a line goes on with the bullet above it.
    if (kind === 'text' && this.#indent !== undefined && indentOf() <= this.#indent) {
      this.#indent = undefined;
      this.#block = at;
    }
    const isItem = this.#indent !== undefined;
    return {
      piece: whole,
      kind: isItem ? 'item' : kind,
      parent,
      block: this.#block,
      level: isItem && kind === 'text' ? 1 : 0,
    };
  }
}

const bulletBefore = (text: string): string =>
  /^(?:\*{2,6}|[•◦▪▫‣●○■□➢])(?=\s+\S)/u.exec(text)?.[0] ?? '';

/** The line without its bullet and the space behind it. */
const withoutBullet = (line: InlineLine, bullet: string): InlineLine =>
  cutLine(line, line.text.length - line.text.slice(bullet.length).trimStart().length);
