import { cutLine } from './cut-line.ts';
import type { InlineLine } from './inline-lines.ts';
import type { Line } from './line.ts';

/** A line without its typed bullet, and its position in the outline. */
interface Typed extends Pick<Line, 'kind' | 'parent' | 'block'> {
  readonly piece: InlineLine;
  /** Number of levels below the paragraph. */
  readonly level: number;
}

/**
 * Recognises bullets within one paragraph that Markdown does not: `** more` on the next line of a bullet, as other
 * wikis write it; `• one` as pasted text has it, `◦ two` below it.
 */
export class NonMarkdownBullets {
  readonly #own: Pick<Line, 'kind' | 'parent' | 'block'>;
  readonly #kinds: string[] = [];
  /** Index of the last bullet of each level. */
  readonly #above: number[] = [];
  #block: number;
  /** Column of the last bullet; undefined where no line continues a bullet. */
  #indent: number | undefined;

  constructor(own: Pick<Line, 'kind' | 'parent' | 'block'>) {
    this.#own = own;
    this.#block = own.block;
  }

  /** @param at the index of the line in the outline; `indentOf` returns its column */
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
    // A line that is indented further than the bullet continues it.
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
