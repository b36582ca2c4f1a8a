import { anchorRoute, element } from './elements.ts';
import type { View } from './views.ts';

const SAFE_LINK = /^(?:https?|mailto):/iu;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/** A note's HTML, its links led to other notes of this page. It is changed before it can load anything. */
export function noteView(html: Readonly<Record<string, string>>, file: string): View {
  const body = Object.hasOwn(html, file) ? html[file] : undefined;
  if (body === undefined) {
    const title = 'There is no such note';
    return { title, content: [element('h1', { tabindex: '-1' }, title)], status: title };
  }
  const template = document.createElement('template');
  template.innerHTML = body;
  const { content } = template;
  for (const image of content.querySelectorAll('img')) {
    image.replaceWith(element('span', { class: 'about' }, `[${image.alt || 'image'}]`));
  }
  for (const anchor of content.querySelectorAll('a[href]')) leadInside(anchor, file, html);
  nameHeadings(content);
  for (const code of content.querySelectorAll('pre')) code.tabIndex = 0;
  for (const box of content.querySelectorAll('input')) box.setAttribute('aria-label', 'done');
  for (const table of content.querySelectorAll('table')) wrapTable(table);
  // Their bullets, numbers and bars stand where their text begins; other text has it from the style.
  for (const block of content.querySelectorAll('ul,ol,blockquote'))
    block.setAttribute('dir', 'auto');
  if (!content.querySelector('h1')) content.prepend(element('h1', {}, file));
  content.querySelector('h1')?.setAttribute('tabindex', '-1');
  const title = content.querySelector('h1')?.textContent ?? file;
  const where = element('p', { class: 'about' }, file);
  const article = element('article', {}, where, content);
  return { title, content: [article], status: '' };
}

function leadInside(anchor: Element, from: string, html: Readonly<Record<string, string>>): void {
  const href = anchor.getAttribute('href') ?? '';
  if (SAFE_LINK.test(href)) {
    anchor.setAttribute('rel', 'noreferrer');
    // On paper its address stands behind it, unless that is its text.
    if (anchor.textContent !== href) anchor.classList.add('named');
    return;
  }
  const target = HAS_SCHEME.test(href) || href.startsWith('//') ? undefined : targetOf(href, from);
  if (target && Object.hasOwn(html, target.file)) {
    anchor.setAttribute('href', anchorRoute(target.file, target.id));
  } else anchor.replaceWith(...anchor.childNodes);
}

/** What a relative link means, as it is written in the notes; an empty one was an unsafe one. */
function targetOf(href: string, from: string): { file: string; id: string } | undefined {
  if (href === '') return undefined;
  try {
    const base = new URL(from.split('/').map(encodeURIComponent).join('/'), 'file:///');
    const { pathname, hash } = new URL(href, base);
    return { file: decodeURIComponent(pathname).slice(1), id: decodeURIComponent(hash).slice(1) };
  } catch {
    return undefined;
  }
}

/** Headings get the ids that links to them use on the usual sites for Markdown. */
function nameHeadings(content: DocumentFragment): void {
  for (const heading of content.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const words = (heading.textContent ?? '').trim().toLowerCase();
    heading.id ||= words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/gu, '-');
  }
}

function wrapTable(table: Element): void {
  const frame = element('div', {
    class: 'wide',
    tabindex: '0',
    role: 'region',
    'aria-label': 'Table',
  });
  table.replaceWith(frame);
  frame.append(table);
}

/** The element that begins on this line or last before it. */
export function elementAt(main: Element, line: number): Element | null {
  let best: Element | null = null;
  for (const place of main.querySelectorAll('[data-line]')) {
    if (Number(place.getAttribute('data-line')) <= line) best = place;
  }
  return best && (best.closest('li') ?? best.nextElementSibling);
}
