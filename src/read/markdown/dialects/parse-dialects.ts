import type { PhrasingContent, Root, RootContent } from 'mdast';
import { type Parsed, parseMarkdown } from '../markdown.ts';
import { withoutComments } from '../source/comments.ts';
import { HIDDEN_FORMULA, type HiddenFormulas, hideFormulas } from '../source/formulas.ts';
import { withAdmonitionsQuoted } from './admonitions.ts';
import { quotedCallout } from './callouts.ts';
import { phrasingOf } from './inline.ts';

/**
 * Parses Markdown for display, with the syntax of Obsidian, GitHub, MkDocs and Docusaurus: callouts, wikilinks, marked
 * text and formulas are separate nodes (see `nodes.ts`), comments are removed. Lines count within `text`; offsets are
 * meaningless.
 */
export function parseDialects(text: string): Parsed {
  const lines = withAdmonitionsQuoted(withoutComments(text, '').replace(/\r\n?/gu, '\n'));
  const formulas = hideFormulas(lines);
  const parsed = parseMarkdown(formulas.text);
  if (!parsed.tree) return parsed;
  return { tree: { ...parsed.tree, children: blocksOf(parsed.tree.children, formulas) } as Root };
}

const PHRASING: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference'],
]);

function blocksOf(blocks: readonly RootContent[], formulas: HiddenFormulas): RootContent[] {
  return blocks.map((block) => nodeOf(block, formulas));
}

function nodeOf(node: RootContent, formulas: HiddenFormulas): RootContent {
  if (node.type === 'blockquote') {
    const callout = quotedCallout(node);
    if (callout) return nodeOf(callout, formulas);
  }
  if (node.type === 'callout') {
    return {
      ...node,
      title: phrasingOf(node.title, formulas),
      children: blocksOf(node.children, formulas),
    } as RootContent;
  }
  if (!('children' in node)) return shownAgain(node, formulas);
  const children = PHRASING.has(node.type)
    ? phrasingOf(node.children as PhrasingContent[], formulas).map((child) =>
        nodeOf(child, formulas),
      )
    : blocksOf(node.children as RootContent[], formulas);
  return { ...shownAgain(node, formulas), children } as RootContent;
}

/** Restores the formulas in a node's own texts, such as an address or code. */
function shownAgain<Node extends RootContent>(node: Node, { formulaOf }: HiddenFormulas): Node {
  const shown = Object.entries(node).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replace(HIDDEN_FORMULA, formulaOf) : value,
  ]);
  return Object.fromEntries(shown) as Node;
}
