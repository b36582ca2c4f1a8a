import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../read/markdown/markdown.ts';
import { blockLines } from './markdown/blocks.ts';
import { type BlockContext, Footnotes, type NoteContext } from './markdown/context.ts';
import { footnoteLines } from './markdown/footnotes.ts';
import { paintLines, type Ranges, type Styled } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { longestProse } from './text/wrap.ts';

export interface MarkdownOptions extends Terminal {
  /** Cells for a line of prose (tables and code may be wider); at most 100 unless told. */
  readonly proseColumns?: number;
  /** The note's line in which the Markdown begins, where front matter was taken off; 1 unless told. */
  readonly firstLine?: number;
  /** Turns the address of a link or an image into one that can be opened; as written unless told. */
  readonly resolve?: (address: string) => string;
  /** What to highlight in the plain text of a paragraph, heading or cell; nothing unless told. */
  readonly matchesIn?: (text: string) => Ranges;
}

export interface RenderedMarkdown {
  /** Whole lines, each ended by a line feed. */
  readonly text: string;
  /** The 1-based line of {@link text} in which the given 1-based line of the note is found. */
  lineOf(noteLine: number): number;
}

/** The same before it is painted, to be cut and put beside something else. */
export interface MarkdownLines extends Pick<RenderedMarkdown, 'lineOf'> {
  readonly lines: readonly Styled[];
}

/**
 * Markdown (CommonMark with GitHub's tables, task lists, footnotes and strikethrough) for a terminal.
 * Nothing in it reaches the terminal but text: HTML is reduced to its text, control characters are gone.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const { lines, lineOf } = markdownLines(markdown, options);
  return { text: paintLines(lines, options), lineOf };
}

/** {@link renderMarkdown} up to the painting. */
export function markdownLines(markdown: string, options: MarkdownOptions): MarkdownLines {
  const root = treeOf(markdown);
  const context: BlockContext = {
    note: noteContext(markdown, root, options),
    columns: options.columns ?? Number.POSITIVE_INFINITY,
    depth: 0,
    render: blockLines,
  };
  const body = blockLines(root.children, context);
  const lines = [...body, ...footnoteLines(context, body.length > 0)];
  return { lines, lineOf: lineFinder(lines) };
}

/** What is too much for the parser is shown as it is written. */
const treeOf = (markdown: string): Root =>
  parseMarkdown(markdown).tree ?? {
    type: 'root',
    children: [{ type: 'code', value: markdown }],
  };

function noteContext(source: string, root: Root, options: MarkdownOptions): NoteContext {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(root, (node: Root | RootContent) => {
    if (node.type === 'definition') keepFirst(definitions, node);
    else if (node.type === 'footnoteDefinition') keepFirst(footnotes, node);
  });
  return {
    source,
    proseColumns:
      options.columns === undefined
        ? Number.POSITIVE_INFINITY
        : (options.proseColumns ?? longestProse),
    firstLine: options.firstLine ?? 1,
    hyperlinks: options.hyperlinks,
    resolve: options.resolve ?? ((address) => address),
    matchesIn: options.matchesIn ?? (() => []),
    definitions,
    footnotes: new Footnotes(footnotes),
  };
}

/** Of several definitions of one name, the first counts (CommonMark 0.31, section 4.7). */
function keepFirst<Node extends { readonly identifier: string }>(
  known: Map<string, Node>,
  node: Node,
): void {
  if (!known.has(node.identifier)) known.set(node.identifier, node);
}

function lineFinder(lines: readonly Styled[]): (noteLine: number) => number {
  const shownAt = new Map<number, number>();
  lines.forEach((spans, index) => {
    for (const { line } of spans) {
      if (line !== undefined && !shownAt.has(line)) shownAt.set(line, index + 1);
    }
  });
  const known = [...shownAt.keys()].sort((a, b) => a - b);
  return (noteLine) => {
    const nearest = known.findLast((line) => line <= noteLine) ?? known[0];
    return nearest === undefined ? 1 : (shownAt.get(nearest) ?? 1);
  };
}
