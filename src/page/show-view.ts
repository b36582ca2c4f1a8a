import type { View } from '../site/parts.ts';
import { toDom } from './to-dom.ts';

/** The width with room for the facets next to the hits, as in the stylesheet. */
const WIDE = '(min-width: 68rem)';

/** Shows a view in the main part of the page, and announces it. */
export function showView(main: Element, view: View): void {
  const content = toDom(...view.content);
  // Tested before the page changes: afterwards the answer would have to wait for the layout.
  if (matchMedia(WIDE).matches) content.querySelector('.facets')?.setAttribute('open', '');
  main.replaceChildren(content);
  document.title = view.title;
  const status = document.querySelector('[aria-live]');
  if (status) status.textContent = view.status;
  showMenu(view.menu);
}

/** Appends the further hits of a longer view of the same results. */
export function addHits(main: Element, longer: View): void {
  const list = main.querySelector('.hits');
  const all = toDom(...longer.content);
  const behind = [...(all.querySelector('.hits')?.children ?? [])].slice(list?.children.length);
  list?.append(...behind);
  // On a wide screen the facets are next to the hits; on a narrow screen they are folded until they are opened.
  const fields = all.querySelector('.fields');
  if (fields) main.querySelector('.fields')?.replaceWith(fields);
  const more = all.querySelector('.more-hits');
  main.querySelector('.more-hits')?.replaceWith(...(more ? [more] : []));
}

/** Marks the menu entry that the page belongs to. */
export function showMenu(present: string | undefined): void {
  for (const entry of document.querySelectorAll('[data-menu]')) {
    if (entry.getAttribute('data-menu') === present) entry.setAttribute('aria-current', 'page');
    else entry.removeAttribute('aria-current');
  }
}

/** Enter in the search follows the first hit; the skip button moves the focus past the menu. */
export function startForm(main: HTMLElement, box: HTMLInputElement): void {
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    main.querySelector<HTMLElement>('.hits > li > a')?.click();
    if (document.activeElement === box) box.blur();
  });
  document
    .querySelector('.skip')
    ?.addEventListener('click', () => main.querySelector('h1')?.focus());
}
