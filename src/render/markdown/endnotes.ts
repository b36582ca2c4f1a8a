import type { FootnoteDefinition } from 'mdast';

/** An entry at the end of a note: a footnote, or a link address that is too long for its line. */
export type Endnote = { readonly number: number } & (
  | { readonly definition: FootnoteDefinition }
  | { readonly address: string }
);

/** Footnotes and long addresses, numbered together in the order in which the text first refers to them. */
export class Endnotes {
  readonly #order: (FootnoteDefinition | string)[] = [];
  readonly #numbers = new Map<FootnoteDefinition | string, number>();
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;

  constructor(definitions: ReadonlyMap<string, FootnoteDefinition>) {
    this.#definitions = definitions;
  }

  /** The 1-based number of a footnote; undefined if the note does not define that footnote. */
  ofFootnote(identifier: string): number | undefined {
    const definition = this.#definitions.get(identifier);
    return definition && this.#numberOf(definition);
  }

  ofAddress(address: string): number {
    return this.#numberOf(address);
  }

  #numberOf(referred: FootnoteDefinition | string): number {
    const known = this.#numbers.get(referred);
    if (known !== undefined) return known;
    const number = this.#order.push(referred);
    this.#numbers.set(referred, number);
    return number;
  }

  /** All endnotes, unreferenced footnotes last. Rendering an endnote may add further ones during the iteration. */
  *inOrder(): Generator<Endnote> {
    let number = 0;
    for (const unreferred of [undefined, ...this.#definitions.values()]) {
      if (unreferred) this.#numberOf(unreferred);
      while (number < this.#order.length) {
        const referred = this.#order[number++] ?? '';
        yield typeof referred === 'string'
          ? { number, address: referred }
          : { number, definition: referred };
      }
    }
  }
}
