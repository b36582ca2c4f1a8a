import type { Definition, FootnoteDefinition, Node, RootContent } from 'mdast';
import { safePiece } from '../text/safe-text.ts';
import { noteSpan, type Ranges, type Span, type Style, type Styled } from '../text/styled.ts';

/** What all of a note's rendering shares. */
export interface NoteContext {
  /** The Markdown. */
  readonly source: string;
  /** Cells for a line of prose at most; infinite where nothing is wrapped. */
  readonly proseColumns: number;
  /** The note's line that the Markdown begins in. */
  readonly firstLine: number;
  /** Whether links are written as hyperlinks rather than with their address behind them. */
  readonly hyperlinks: boolean;
  /** Turns the address of a link into one that can be opened. */
  readonly resolve: (address: string) => string;
  /** What to highlight in a block's plain text. */
  readonly matchesIn: (text: string) => Ranges;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: Footnotes;
}

/** A block's surroundings. */
export interface BlockContext {
  readonly note: NoteContext;
  /** Cells for a line; infinite where there is no terminal. */
  readonly columns: number;
  /** How many blocks this one stands in. */
  readonly depth: number;
  readonly render: BlockRenderer;
}

/** Blocks below each other; `tight` without blank lines between them. */
export type BlockRenderer = (
  nodes: readonly RootContent[],
  context: BlockContext,
  tight?: boolean,
) => readonly Styled[];

/** Footnotes in the order in which the text first refers to them. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;

  constructor(definitions: ReadonlyMap<string, FootnoteDefinition>) {
    this.#definitions = definitions;
  }

  /** 1-based. */
  numberOf(identifier: string): number {
    const known = this.#numbers.get(identifier);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(identifier, number);
    return number;
  }

  /** All definitions, those that the text refers to first; rendering one may refer to further ones. */
  *inOrder(): Generator<{ readonly number: number; readonly definition: FootnoteDefinition }> {
    for (const [identifier, number] of this.#numbers) {
      const definition = this.#definitions.get(identifier);
      if (definition) yield { number, definition };
    }
    for (const [identifier, definition] of this.#definitions) {
      if (!this.#numbers.has(identifier)) yield { number: this.numberOf(identifier), definition };
    }
  }
}

/** The note's line of a node's line in the Markdown. */
export const noteLine = ({ firstLine }: NoteContext, line: number): number => firstLine + line - 1;

/** The note's line in which a node begins. */
export const lineOfNode = (note: NoteContext, node: Node): number =>
  noteLine(note, node.position?.start.line ?? 1);

/** The Markdown of a node, for what has no rendering of its own. */
export function sourceOf({ source }: NoteContext, { position }: Node): string {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? '' : source.slice(start, end);
}

/** A part of a line of the note; keeps the spaces at its ends. */
export const piece = (text: string, style: Style, line: number): Span => ({
  text: safePiece(text),
  style,
  line,
});

/** {@link piece} without the spaces at its ends. */
export const lineSpan = (text: string, style: Style, line: number): Span => ({
  ...noteSpan(text, style),
  line,
});
