import type { PortableAnswers } from '../library/portable-answers.ts';
import { searchRoute } from './elements.ts';
import { elementAt, noteView } from './note.ts';
import { glossaryView, notesView, searchView, talksView, topicsView, type View } from './views.ts';

const ROUTE = /^#\/(\w+)(?:\/([^/:]*)(?::(\d+))?(?:\/(.*))?)?$/su;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Shows what the address asks for, and follows it from then on. */
export function startPage(library: PortableAnswers, html: Readonly<Record<string, string>>): void {
  const main = document.querySelector('main') as HTMLElement;
  const box = document.querySelector('input') as HTMLInputElement;
  const status = document.querySelector('[aria-live]') as HTMLElement;

  const viewOf = async (name: string, value: string): Promise<View> => {
    if (name === 'note') return noteView(html, value);
    if (name === 'search' && value.trim()) return searchView(library, value);
    if (name === 'topics') return topicsView(library);
    if (name === 'glossary') return glossaryView(library);
    if (name === 'notes') return notesView(Object.keys(html));
    return talksView(library);
  };

  const show = async (): Promise<void> => {
    const { hash } = location;
    const [, name = 'talks', value = '', line, id = ''] = ROUTE.exec(hash) ?? [];
    const wanted = decode(value);
    const view = await viewOf(name, wanted);
    if (location.hash !== hash) return;
    main.replaceChildren(...view.content);
    document.title = view.title;
    status.textContent = view.status;
    if (name !== 'search') box.value = '';
    else if (box.value !== wanted) box.value = wanted;
    for (const each of document.querySelectorAll('nav a')) {
      if (each.getAttribute('href') === `#/${name}`) each.setAttribute('aria-current', 'page');
      else each.removeAttribute('aria-current');
    }
    if (document.activeElement !== box) main.querySelector('h1')?.focus({ preventScroll: true });
    const place =
      line === undefined ? document.getElementById(decode(id)) : elementAt(main, Number(line));
    if (place && line !== '1') {
      place.classList.add('found');
      place.scrollIntoView({ block: 'center' });
    } else scrollTo(0, 0);
  };

  box.addEventListener('input', () => {
    const route = box.value.trim() ? searchRoute(box.value) : '#/talks';
    // One step back leaves the search, however many letters were typed.
    if (location.hash.startsWith('#/search/')) {
      history.replaceState(null, '', route);
      void show();
    } else location.hash = route;
  });
  document.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    main
      .querySelector('li a')
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    if (document.activeElement === box) box.blur();
  });
  document.addEventListener('keydown', (event) => onKey(event, main, box));
  document
    .querySelector('button')
    ?.addEventListener('click', () => main.querySelector('h1')?.focus());
  addEventListener('hashchange', () => void show());
  void show();
}

function onKey(event: KeyboardEvent, main: HTMLElement, box: HTMLInputElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/' && document.activeElement !== box) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === 'Escape') {
    if (document.activeElement !== box) box.focus();
    else if (box.value) {
      box.value = '';
      box.dispatchEvent(new Event('input'));
    } else box.blur();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    moveFocus(event, main, box);
  }
}

function moveFocus(event: KeyboardEvent, main: HTMLElement, box: HTMLInputElement): void {
  const links = [...main.querySelectorAll<HTMLElement>('.list a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0 && document.activeElement !== box) return;
  event.preventDefault();
  const next = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : box;
  next?.focus();
}
