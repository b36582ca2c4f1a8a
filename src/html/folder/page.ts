import { frameOf, withoutScript } from '../../site/frame.ts';
import type { Identity } from '../../site/identity.ts';
import type { View } from '../../site/parts.ts';
import type { AddressOf } from '../../site/places.ts';
import { h, type Tree } from '../../site/tree.ts';
import { writeHtml } from '../../site/write-html.ts';
import { documentOf } from '../document.ts';
import { policyOf } from '../policy.ts';
import { EARLY_SCRIPT } from '../script.ts';

/** Facts that all pages of a folder share. */
export interface Site {
  readonly identity: Identity;
  readonly menu: Parameters<typeof frameOf>[0]['menu'];
  /** Whether there are notes in other languages than English. */
  readonly needsStemmers: boolean;
  /** Address of the published folder, with a `/` at its end; undefined if unknown. */
  readonly baseUrl: string | undefined;
}

/** One page of a folder. */
export interface Page {
  /** Path from the root of the folder. */
  readonly path: string;
  readonly view: View;
  readonly addressOf: AddressOf;
  /** The path from the page to the root: empty, or `../`. */
  readonly root: string;
  /** A description in one sentence; may be empty. */
  readonly description: string;
  readonly type: 'website' | 'article';
  /** ISO 8601 day of the talk or note. */
  readonly date?: string | null;
}

export const STYLE_FILE = 'assets/style.css';
export const SCRIPT_FILE = 'assets/site.js';
export const DATA_FILE = 'assets/notes-data.js';
export const FEED_FILE = 'feed.xml';

/** The canonical address of a page; for the start page, the address of the site. */
export const absolute = (baseUrl: string, path: string): string =>
  path === 'index.html' ? baseUrl : baseUrl + path.split('/').map(encodeURIComponent).join('/');

/** The HTML file of a page. */
export function pageHtml(page: Page, site: Site): string {
  const { view, root, addressOf } = page;
  const { identity, menu, needsStemmers } = site;
  const main = writeHtml(...view.content);
  const policy = policyOf({
    scripts: [EARLY_SCRIPT],
    styles: [],
    ownFiles: true,
    images: main.includes('<img '),
  });
  const body = frameOf({ identity, addressOf, menu, present: view.menu }, { html: main });
  const html = documentOf({
    language: identity.language,
    attributes: ` data-root="${root}"${needsStemmers ? ' data-stems' : ''}`,
    policy,
    head: `${writeHtml(...headOf(page, site))}
<script>${EARLY_SCRIPT}</script>
<link rel="stylesheet" href="${root}${STYLE_FILE}">
<script src="${root}${SCRIPT_FILE}" defer></script>`,
    body: writeHtml(
      ...body,
      withoutScript('The search needs JavaScript; everything else works without.'),
    ),
  });
  return `${html}\n`;
}

function headOf({ path, view, root, description, type, date }: Page, site: Site): Tree[] {
  const { identity, baseUrl } = site;
  const isHome = path === 'index.html';
  const title = isHome ? identity.name : `${view.title} · ${identity.name}`;
  const property = (name: string, content: string) => h('meta', { property: name, content });
  const known = baseUrl === undefined ? undefined : absolute(baseUrl, path);
  return [
    h('title', {}, title),
    ...(description === '' ? [] : [h('meta', { name: 'description', content: description })]),
    property('og:title', view.title),
    property('og:type', type),
    property('og:site_name', identity.name),
    ...(description === '' ? [] : [property('og:description', description)]),
    ...(date ? [property('article:published_time', date)] : []),
    h('meta', { name: 'twitter:card', content: 'summary' }),
    ...(known === undefined
      ? []
      : [
          property('og:url', known),
          h('link', { rel: 'canonical', href: known }),
          h('link', {
            rel: 'alternate',
            type: 'application/atom+xml',
            title: identity.name,
            href: `${root}${FEED_FILE}`,
          }),
        ]),
  ];
}
