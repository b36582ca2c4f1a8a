import type { PhrasingContent } from 'mdast';
import type { Style } from '../text/styled.ts';
import { lowered, raised } from './script-letters.ts';

/** The look of an element's content. */
interface Look {
  readonly style: Style;
  /** Converts the element's texts. */
  readonly letters?: (text: string) => string;
  /** The address of the link. */
  readonly href?: string;
}

const looks: readonly (readonly [string, Look])[] = [
  ['b strong', { style: { bold: true } }],
  ['i em cite dfn var', { style: { italic: true } }],
  ['u ins', { style: { underline: true } }],
  ['s strike del', { style: { strike: true } }],
  ['mark', { style: { hue: 'mark' } }],
  ['code kbd samp tt', { style: { hue: 'code' } }],
  ['sup', { style: {}, letters: raised }],
  ['sub', { style: {}, letters: lowered }],
];

const LOOKS: ReadonlyMap<string, Look> = new Map(
  looks.flatMap(([names, look]) => names.split(' ').map((name) => [name, look] as const)),
);

const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

function lookOf(name: string, tag: string): Look | undefined {
  if (name !== 'a') return LOOKS.get(name);
  const [, double, single] = HREF.exec(tag) ?? [];
  const href = double ?? single;
  return href ? { style: { underline: true, hue: 'accent' }, href } : undefined;
}

const TAG = /^<(\/?)([a-z][a-z\d]*)/i;

/** A node, and the look that the HTML elements around it give it. */
interface Within {
  readonly node: PhrasingContent;
  readonly look: Look;
  /** The address of the link that this node, an `</a>`, closes. */
  readonly ended?: string | undefined;
}

const PLAIN: Look = { style: {} };

/** Pairs each node with the look of the elements around it; drops scripts and styles. */
export function withHtmlLooks(nodes: readonly PhrasingContent[]): readonly Within[] {
  if (!nodes.some(({ type }) => type === 'html'))
    return nodes.map((node) => ({ node, look: PLAIN }));
  const open: { readonly name: string; readonly look: Look }[] = [];
  const found: Within[] = [];
  let hidden = '';
  for (const node of nodes) {
    const [, closes, tag = ''] = node.type === 'html' ? (TAG.exec(node.value) ?? []) : [];
    const name = tag.toLowerCase();
    if (hidden !== '') {
      if (closes && name === hidden) hidden = '';
      continue;
    }
    if (!closes && (name === 'script' || name === 'style')) {
      hidden = name;
      continue;
    }
    const own = node.type === 'html' ? lookOf(name, node.value) : undefined;
    const outer = open.at(-1);
    if (own && !closes) open.push({ name, look: merged(outer?.look ?? PLAIN, own) });
    const ends = closes && outer?.name === name;
    if (ends) open.pop();
    const ended = ends && name === 'a' ? outer.look.href : undefined;
    found.push({ node, look: open.at(-1)?.look ?? PLAIN, ended });
  }
  return found;
}

const merged = (outer: Look, inner: Look): Look => ({
  ...outer,
  ...inner,
  style: { ...outer.style, ...inner.style },
});
