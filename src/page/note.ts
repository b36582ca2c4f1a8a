import { element, noteRoute } from './elements.ts';
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
  for (const code of content.querySelectorAll('pre')) code.tabIndex = 0;
  for (const box of content.querySelectorAll('input')) box.setAttribute('aria-label', 'done');
  for (const table of content.querySelectorAll('table')) wrapTable(table);
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
    return;
  }
  const target = HAS_SCHEME.test(href) || href.startsWith('//') ? undefined : fileOf(href, from);
  if (target !== undefined && Object.hasOwn(html, target))
    anchor.setAttribute('href', noteRoute(target));
  else anchor.replaceWith(...anchor.childNodes);
}

/** The file that a relative link means, as it is written in the notes. */
function fileOf(href: string, from: string): string | undefined {
  try {
    const base = new URL(from.split('/').map(encodeURIComponent).join('/'), 'file:///');
    return decodeURIComponent(new URL(href, base).pathname).slice(1);
  } catch {
    return undefined;
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
