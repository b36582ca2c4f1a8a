import type { View } from '../site/parts.ts';
import { toDom } from './to-dom.ts';

/** Where there is room for the choices beside the hits, as the style has it. */
const WIDE = '(min-width: 68rem)';

/** Puts a view into the main part of the page, and says so. */
export function showView(main: Element, view: View): void {
  const content = toDom(...view.content);
  // Asked before anything is changed, for which the answer would have to wait.
  if (matchMedia(WIDE).matches) content.querySelector('.facets')?.setAttribute('open', '');
  main.replaceChildren(content);
  document.title = view.title;
  const status = document.querySelector('[aria-live]');
  if (status) status.textContent = view.status;
  showMenu(view.menu);
}

/** Adds the hits that a longer view of the same results has behind those that are shown. */
export function addHits(main: Element, longer: View): void {
  const list = main.querySelector('.hits');
  const all = toDom(...longer.content);
  const behind = [...(all.querySelector('.hits')?.children ?? [])].slice(list?.children.length);
  list?.append(...behind);
  // On a wide screen the choices stand beside the hits; on a narrow one they are folded away until asked for.
  const fields = all.querySelector('.fields');
  if (fields) main.querySelector('.fields')?.replaceWith(fields);
  const more = all.querySelector('.more-hits');
  main.querySelector('.more-hits')?.replaceWith(...(more ? [more] : []));
}

/** The entry of the menu that the page belongs to. */
export function showMenu(present: string | undefined): void {
  for (const entry of document.querySelectorAll('[data-menu]')) {
    if (entry.getAttribute('data-menu') === present) entry.setAttribute('aria-current', 'page');
    else entry.removeAttribute('aria-current');
  }
}

/** Follows the first hit when Enter is pressed in the search, and the way past the menu. */
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
