import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { CodeToken, Highlight, TokenKind } from '../../code/tokens.ts';
import { decoded } from '../../model/text/decoded.ts';
import { headingId } from '../../model/text/heading-ids.ts';
import { dressCallout } from './callout.ts';
import { element } from './element.ts';
import type { FoundImage } from './images.ts';

/** The target of a link in a note, as it is written there. */
export interface NoteLink {
  readonly kind: 'path' | 'wiki';
  /** Decoded, without the text after `#` or `?`; empty for the note itself. */
  readonly target: string;
  /** The id of an element in the target note; empty for its start. */
  readonly part: string;
}

/** The parts of the site that the HTML of a note refers to. */
export interface SiteLookups {
  /** The address of a note in the site; undefined if the link leads to no note. */
  addressOf(link: NoteLink): string | undefined;
  image(path: string, kind: NoteLink['kind']): FoundImage;
  readonly highlight: Highlight | undefined;
}

/** Turns a safe tree into what a page shows: links within the site, images, colours of code. */
export const resolveLinksAndImages = (tree: Root, around: SiteLookups): Root => ({
  ...tree,
  children: tree.children.flatMap((node) => dressed(node, around)),
});

function dressed<Node extends RootContent>(
  node: Node,
  around: SiteLookups,
): (Node | ElementContent)[] {
  if (node.type !== 'element') return [node];
  const { tagName, properties } = node;
  if (tagName === 'blockquote' && properties['dataCallout']) dressCallout(node);
  else if (tagName === 'pre') dressCode(node, around.highlight);
  else if (tagName === 'code' && properties['dataFormula']) dressFormula(node);
  else if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'done' : 'to do';
  // Bullets, numbers and bars must stand on the side where the text begins; the stylesheet handles other text.
  else if (['ul', 'ol', 'blockquote'].includes(tagName)) properties['dir'] = 'auto';
  node.children = node.children.flatMap((child) => dressed(child, around));
  if (tagName === 'a') return dressLink(node, around);
  if (tagName === 'img') return [dressImage(node, around)];
  if (tagName === 'table') return [framed(node)];
  // The paragraph contained only unsafe content.
  if (tagName === 'p' && node.children.length === 0) return [];
  return [node];
}

/** A table may be wider than the page: its frame scrolls, and takes the focus so that keys can scroll it. */
const framed = (table: Element): Element =>
  element('div', { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: 'Table' }, table);

const dressFormula = (code: Element): void => {
  code.properties = { className: ['formula', `${code.properties['dataFormula']}`] };
};

const LANGUAGE = /^language-(.+)$/u;

/** The class names are short, because pages contain many of them. */
const CLASSES: Readonly<Record<TokenKind, string>> = {
  comment: 'c',
  keyword: 'k',
  string: 's',
  number: 'n',
  title: 'f',
  type: 't',
  attribute: 'a',
  meta: 'm',
  added: 'i',
  removed: 'd',
};

function dressCode(pre: Element, highlight: Highlight | undefined): void {
  pre.properties['tabIndex'] = 0;
  const [code] = pre.children;
  if (code?.type !== 'element' || code.tagName !== 'code') return;
  const classes = [code.properties['className'] ?? []].flat();
  const language = LANGUAGE.exec(`${classes[0] ?? ''}`)?.[1];
  code.properties = {};
  if (language === undefined) return;
  pre.properties['dataLang'] = language;
  const tokens = highlight?.(textOf(code), language);
  if (tokens) code.children = tokens.map(tokenNode);
}

const tokenNode = ({ text, kind }: CodeToken): ElementContent => {
  const value = { type: 'text', value: text } as const;
  return kind === undefined ? value : element('span', { className: [CLASSES[kind]] }, value);
};

const OUTSIDE = /^(?:https?|mailto):/iu;
const HAS_SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;

/** A link that leads nowhere in the site is replaced by its text. */
function dressLink(anchor: Element, { addressOf }: SiteLookups): ElementContent[] {
  const { href = '', dataWiki, dataPart, ...rest } = anchor.properties;
  const address = `${href}`;
  if (OUTSIDE.test(address)) {
    // In print the address follows the link, unless the address is the text.
    const named = textOf(anchor) === address ? {} : { className: ['named'] };
    anchor.properties = { ...rest, href: address, rel: ['noreferrer'], ...named };
    return [anchor];
  }
  const isWiki = dataWiki !== undefined;
  const link = isWiki ? wikiLink(`${dataWiki}`, `${dataPart ?? ''}`) : pathLink(address);
  const inside = link && addressOf(link);
  if (inside === undefined) return anchor.children;
  anchor.properties = { ...rest, href: inside };
  return [anchor];
}

/** Obsidian names a heading by its text. */
const wikiLink = (target: string, heading: string): NoteLink => ({
  kind: 'wiki',
  target,
  part: /^(?:\^|$)/u.test(heading) ? '' : headingId(heading),
});

function pathLink(address: string): NoteLink | undefined {
  const [, path = '', part = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
  if (HAS_SCHEME.test(address) || path + part === '') return undefined;
  return { kind: 'path', target: decoded(path), part: decoded(part) };
}

/** A local image is embedded; an image of another site becomes a link, because the page loads nothing. */
function dressImage({ properties }: Element, { image }: SiteLookups): ElementContent {
  const { src = '', alt = '', dataWiki } = properties;
  const address = `${src}`;
  const label = `${alt}`.trim();
  const text = { type: 'text', value: `[image: ${label || nameIn(address)}]` } as const;
  if (OUTSIDE.test(address)) {
    return element('a', { href: address, rel: ['noreferrer'], className: ['named'] }, text);
  }
  if (HAS_SCHEME.test(address)) return text;
  const path = dataWiki === undefined ? decoded(address.replace(/[?#].*$/su, '')) : `${dataWiki}`;
  const found = image(path, dataWiki === undefined ? 'path' : 'wiki');
  if ('address' in found) return element('img', { src: found.address, alt: label });
  return element('span', { className: ['image'], title: found.leftOut }, text);
}

const nameIn = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
