import type { Root as HtmlRoot, Text } from 'hast';
import { raw } from 'hast-util-raw';
import type { ListItem, Nodes, Parents, Root } from 'mdast';
import { defaultHandlers, type Handler, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Callout, Formula, Marked, Wikilink } from '../../read/markdown/dialects/nodes.ts';
import { withPlaceholdersAsText } from '../../read/markdown/html.ts';
import { element } from './element.ts';
import { safeHtml } from './safe-html.ts';

/** Blocks whose first line can be the target of a link. */
const PLACES: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'listItem', 'code', 'tableRow', 'blockquote', 'callout'],
]);

/** Converts the Markdown tree of a note to a tree of safe HTML. Blocks have their first line as `data-line`. */
export function hastOf(tree: Root, firstLine: number): HtmlRoot {
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') node.value = withPlaceholdersAsText(node.value);
    if (node.type === 'list') node.spread = node.children.some(isSpread);
    const line = node.position?.start.line;
    if (line === undefined || !PLACES.has(node.type)) return;
    const data = { hProperties: { dataLine: `${line + firstLine - 1}` } };
    node.data = { ...node.data, ...data };
  });
  const html = toHast(tree, { allowDangerousHtml: true, clobberPrefix: '', handlers: HANDLERS });
  return safeHtml(raw(html) as HtmlRoot);
}

const text = (value: string): Text => ({ type: 'text', value });

const isSpread = ({ spread, children }: ListItem): boolean => spread ?? children.length > 1;

/** Conversions of the dialects' nodes to plain elements; `links-and-images.ts` completes these after they are sanitised. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  // For each item the library tests whether any item of the list is spread; the list states that already.
  listItem: (state: State, item: ListItem, parent: Parents | undefined) =>
    defaultHandlers.listItem(state, item, parent && ({ ...parent, children: [] } as Parents)),
  callout(state: State, { kind, fold, title, children }: Callout) {
    const shown = { type: 'paragraph', children: title } as const;
    const heading = element('p', { dataTitle: '' }, ...state.all(shown));
    const body = state.all({ type: 'blockquote', children });
    return element('blockquote', { dataCallout: kind, dataFold: fold }, heading, ...body);
  },
  marked: (state: State, { children }: Marked) =>
    element('mark', {}, ...state.all({ type: 'paragraph', children })),
  formula: (_state: State, { value, isBlock }: Formula) =>
    element('code', { dataFormula: isBlock ? 'block' : 'inline' }, text(value)),
  wikilink(_state: State, { target, fragment, isEmbed, value }: Wikilink) {
    if (isEmbed && IMAGE.test(target)) return element('img', { dataWiki: target, alt: value });
    return element('a', { dataWiki: target, dataPart: fragment }, text(value));
  },
};

/** Files that a browser shows as images. */
export const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/iu;
