import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parseDialects } from '../read/markdown/dialects/parse-dialects.ts';
import { blockLines } from './markdown/blocks.ts';
import type { BlockContext, MarkdownOptions, NoteContext } from './markdown/context.ts';
import { endnoteLines } from './markdown/endnote-lines.ts';
import { Endnotes } from './markdown/endnotes.ts';
import { htmlText } from './markdown/html.ts';
import { isHueVisible, type Styled } from './text/styled.ts';
import { longestProse } from './text/wrap.ts';

export interface RenderedMarkdown {
  /** Complete lines, each ended by a line feed. */
  readonly text: string;
  /** The 1-based line of {@link text} that shows a 1-based line of the note, or the nearest line before it. */
  lineOf(noteLine: number): number;
}

/** Rendered Markdown before painting, so that a caller can cut its lines and put them next to other text. */
export interface MarkdownLines extends Pick<RenderedMarkdown, 'lineOf'> {
  readonly lines: readonly Styled[];
  /** Text that may repeat the note's title: the HTML that the note begins with, else its first heading. */
  readonly opening: string;
}

/**
 * Renders Markdown (CommonMark with GitHub's additions, callouts, wikilinks, marks and formulas) for a terminal.
 * Only text reaches the terminal: HTML is reduced to its text, and control characters are removed.
 */
export function markdownLines(markdown: string, options: MarkdownOptions): MarkdownLines {
  const tree = treeOf(markdown);
  const context: BlockContext = {
    note: noteContext(markdown, tree, options),
    columns: options.columns ?? Number.POSITIVE_INFINITY,
    depth: 0,
    render: blockLines,
  };
  const body = blockLines(tree.children, context);
  const lines = [...body, ...endnoteLines(context, body.length > 0)];
  return { lines, lineOf: lineFinder(lines), opening: openingOf(tree) };
}

/** The mdast tree; Markdown that exceeds the parser's limits becomes one code block. */
const treeOf = (markdown: string): Root =>
  parseDialects(markdown).tree ?? {
    type: 'root',
    children: [{ type: 'code', value: markdown }],
  };

function openingOf({ children }: Root): string {
  const [first] = children;
  if (first?.type === 'html') return htmlText(first.value);
  const heading = children.find(({ type }) => type === 'heading');
  return heading ? textOf(heading) : '';
}

function noteContext(source: string, root: Root, options: MarkdownOptions): NoteContext {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(root, (node: Root | RootContent) => {
    if (node.type === 'definition') keepFirst(definitions, node);
    else if (node.type === 'footnoteDefinition') keepFirst(footnotes, node);
  });
  const { firstLine = 1, columns, isScreen = columns !== undefined } = options;
  return {
    ...options,
    source,
    firstLine,
    isScreen,
    proseColumns: columns === undefined ? Number.POSITIVE_INFINITY : longestProse,
    definitions,
    endnotes: new Endnotes(footnotes),
    isColoured: isHueVisible('code', options),
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
