import type { Definition, Node, RootContent } from 'mdast';
import type { Highlight } from '../../code/tokens.ts';
import type { NamedView } from '../../library/views.ts';
import { safePiece } from '../text/safe-text.ts';
import { noteSpan, type Ranges, type Span, type Style, type Styled } from '../text/styled.ts';
import type { Endnotes } from './endnotes.ts';

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
  readonly endnotes: Endnotes;
  /** The note that a wikilink leads to; undefined where there is none. */
  readonly linked: (target: string) => NamedView | undefined;
  /** Divides code into tokens; undefined for none. */
  readonly highlight: Highlight | undefined;
  /** Whether code and struck text have a look of their own, so that they need no marks. */
  readonly isPainted: boolean;
  /** Whether what is shown ends before its endnotes do. */
  readonly isGlimpse: boolean;
  /** Whether code has a frame, and its lines are broken, as a person's screen wants it. */
  readonly isScreen: boolean;
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
