import type { Definition, Node, RootContent } from 'mdast';
import type { Highlight } from '../../code/tokens.ts';
import type { Located, NamedView } from '../../library/views.ts';
import { safePiece } from '../text/safe-text.ts';
import { noteSpan, type Ranges, type Span, type Style, type Styled } from '../text/styled.ts';
import type { Terminal } from '../text/terminal.ts';
import type { Endnotes } from './endnotes.ts';

export interface MarkdownOptions extends Terminal {
  /** The note's line in which the Markdown begins, where front matter was taken off; 1 unless told. */
  readonly firstLine?: number;
  /** Finds the place in the notes that the address of a link or an image leads to; none unless told. */
  readonly placeOf?: (address: string) => Located | undefined;
  /** What to highlight in the plain text of a paragraph, heading or cell; nothing unless told. */
  readonly matchesIn?: (text: string) => Ranges;
  /** Finds the note that a wikilink leads to; none unless told. */
  readonly linked?: (target: string) => NamedView | undefined;
  /** What divides code into tokens; it is in one colour unless told. */
  readonly highlight?: Highlight | undefined;
  /** Whether a person looks at it, so that code has a frame and fits; where there are columns unless told. */
  readonly isScreen?: boolean;
  /** Whether only a part can be seen: long addresses are left out then, for no number leads to them. */
  readonly isGlimpse?: boolean;
}

/** What all of a note's rendering shares. */
export interface NoteContext extends MarkdownOptions {
  /** The Markdown. */
  readonly source: string;
  readonly firstLine: number;
  readonly isScreen: boolean;
  /** Cells for a line of prose at most; infinite where nothing is wrapped. */
  readonly proseColumns: number;
  /** Link and image definitions by identifier. */
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly endnotes: Endnotes;
  /** Whether code and struck text have a look of their own, so that they need no marks. */
  readonly isPainted: boolean;
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
