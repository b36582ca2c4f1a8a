import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Highlight } from '../code/tokens.ts';
import type { NamedView } from '../library/views.ts';
import { parseDialects } from '../read/markdown/dialects/parse-dialects.ts';
import { blockLines } from './markdown/blocks.ts';
import type { BlockContext, NoteContext } from './markdown/context.ts';
import { endnoteLines } from './markdown/endnote-lines.ts';
import { Endnotes } from './markdown/endnotes.ts';
import { htmlText } from './markdown/html.ts';
import { hasInk, paintLines, type Ranges, type Styled } from './text/styled.ts';
import type { Terminal } from './text/terminal.ts';
import { longestProse } from './text/wrap.ts';

export interface MarkdownOptions extends Terminal {
  /** The note's line in which the Markdown begins, where front matter was taken off; 1 unless told. */
  readonly firstLine?: number;
  /** Turns the address of a link or an image into one that can be opened; as written unless told. */
  readonly resolve?: (address: string) => string;
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

export interface RenderedMarkdown {
  /** Whole lines, each ended by a line feed. */
  readonly text: string;
  /** The 1-based line of {@link text} in which the given 1-based line of the note is found. */
  lineOf(noteLine: number): number;
}

/** The same before it is painted, to be cut and put beside something else. */
export interface MarkdownLines extends Pick<RenderedMarkdown, 'lineOf'> {
  readonly lines: readonly Styled[];
  /** The text of what the note opens with where that can be its title: its first heading, or HTML. */
  readonly opening: string;
}

/**
 * Markdown (CommonMark with GitHub's additions, callouts, wikilinks, marks and formulas) for a terminal.
 * Nothing in it reaches the terminal but text: HTML is reduced to its text, control characters are gone.
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const { lines, lineOf } = markdownLines(markdown, options);
  return { text: paintLines(lines, options), lineOf };
}

/** {@link renderMarkdown} up to the painting. */
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

/** What is too much for the parser is shown as it is written. */
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
  return {
    source,
    proseColumns: options.columns === undefined ? Number.POSITIVE_INFINITY : longestProse,
    firstLine: options.firstLine ?? 1,
    hyperlinks: options.hyperlinks,
    resolve: options.resolve ?? ((address) => address),
    matchesIn: options.matchesIn ?? (() => []),
    definitions,
    endnotes: new Endnotes(footnotes),
    linked: options.linked ?? (() => undefined),
    highlight: options.highlight,
    isPainted: hasInk('code', options),
    isGlimpse: options.isGlimpse === true,
    isScreen: options.isScreen ?? options.columns !== undefined,
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
