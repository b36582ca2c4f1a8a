import type { Definition, Node, RootContent } from 'mdast';
import type { Highlight } from '../../code/tokens.ts';
import type { Located, NamedView } from '../../library/views.ts';
import { safePiece } from '../text/safe-text.ts';
import { type Ranges, type Span, type Style, type Styled, safeSpan } from '../text/styled.ts';
import type { Terminal } from '../text/terminal.ts';
import type { Endnotes } from './endnotes.ts';

export interface MarkdownOptions extends Terminal {
  /** The note's line on which the Markdown begins, after any front matter; default 1. */
  readonly firstLine?: number;
  /** Finds the place in the notes that the address of a link or an image leads to; default: none. */
  readonly placeOf?: (address: string) => Located | undefined;
  /** Ranges to highlight in the plain text of a paragraph, heading or cell; default: none. */
  readonly matchesIn?: (text: string) => Ranges;
  /** Finds the note that a wikilink leads to; default: none. */
  readonly linked?: (target: string) => NamedView | undefined;
  /** Splits code into tokens; without it, code has one colour. */
  readonly highlight?: Highlight | undefined;
  /** Whether a person reads the output: code is framed and broken to fit. Default: whether `columns` is set. */
  readonly isScreen?: boolean;
  /** Whether only a part is visible: long addresses are left out, because their endnotes may be out of sight. */
  readonly isPartlyVisible?: boolean;
}

/** State that all blocks of a note share. */
export interface NoteContext extends MarkdownOptions {
  /** The Markdown. */
  readonly source: string;
  readonly firstLine: number;
  readonly isScreen: boolean;
  /** Longest line of prose in cells; infinite if nothing is wrapped. */
  readonly proseColumns: number;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly endnotes: Endnotes;
  /** Whether colours set off code and struck text, so that these need no backticks or tildes. */
  readonly isColoured: boolean;
}

/** Where a block is rendered: its note, width and nesting. */
export interface BlockContext {
  readonly note: NoteContext;
  /** Cells per line; infinite if the output is not a terminal. */
  readonly columns: number;
  /** Number of blocks around this one. */
  readonly depth: number;
  readonly render: BlockRenderer;
}

/** Renders blocks one below the other; `tight` omits the blank lines between them. */
export type BlockRenderer = (
  nodes: readonly RootContent[],
  context: BlockContext,
  tight?: boolean,
) => readonly Styled[];

/** Converts a 1-based line of the Markdown to the line of the note. */
export const noteLine = ({ firstLine }: NoteContext, line: number): number => firstLine + line - 1;

/** The note's line on which a node begins. */
export const lineOfNode = (note: NoteContext, node: Node): number =>
  noteLine(note, node.position?.start.line ?? 1);

/** The Markdown source of a node, shown for nodes that have no renderer. */
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
  ...safeSpan(text, style),
  line,
});
