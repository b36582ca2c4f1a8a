import { addressInPage } from '../site/places.ts';
import { FIRST_SCREEN_HITS, HITS_PER_PAGE } from '../site/views/results.ts';
import { markWords, startMatches } from './mark-words.ts';
import { addCopyButtons, elementAt, followContents } from './note-controls.ts';
import { remembered, restore } from './remembered.ts';
import { type Route, routeOf, type Source, viewOf } from './router.ts';
import { isDesktop } from './search-box.ts';
import { showView } from './show-view.ts';
import { fillLater, startPage, stopFilling } from './start-page.ts';
import { endWaiting } from './waiting.ts';

/** Shows the view that the address names, and follows each change of the address. */
export function startOnePage(given: Omit<Source, 'home'>): void {
  const main = document.querySelector('main') as HTMLElement;
  const box = document.querySelector('input') as HTMLInputElement;
  const home = { title: document.title, content: [{ html: main.innerHTML }], status: '' };
  const source: Source = { ...given, home };
  const matches = startMatches();
  let shown: Route | undefined;
  /** Whether the next route comes from typing, not from a link. */
  let isTyped = false;
  let unfollow = (): void => {};

  const show = async (): Promise<void> => {
    const { hash } = location;
    const route = routeOf(hash);
    if (shown !== undefined && isSameNote(route, shown)) {
      showPlace(placeOf(route, main) ?? main, route);
      return;
    }
    // On the way back all hits are needed at once: the remembered position may be far down.
    const isNew = remembered().scroll === undefined;
    const wanted = remembered().limit ?? HITS_PER_PAGE;
    const { view, found } = await viewOf(
      route,
      source,
      isNew ? { limit: FIRST_SCREEN_HITS, isQuick: true } : { limit: wanted },
    );
    // The address has changed while a note was unpacked.
    if (location.hash !== hash) return;
    shown = route;
    stopFilling();
    unfollow();
    matches.clear();
    endWaiting();
    showView(main, view);
    // More letters may have been typed since the search for these.
    if (!isTyped) showWords(box, route);
    isTyped = false;
    const place = placeOf(route, main);
    const article = main.querySelector('article');
    if (article) {
      addCopyButtons(article);
      if (found) matches.show(markWords(article, found.matchesIn), place);
      unfollow = followContents(main);
    }
    if (route.name === 'search' && isNew) {
      const longer = async () => (await viewOf(route, source, { limit: wanted })).view;
      fillLater(main, longer, () => shown === route);
    }
    if (restore(main, box)) return;
    if (document.activeElement !== box) main.querySelector('h1')?.focus({ preventScroll: true });
    if (place) showPlace(place, route);
    else scrollTo(0, 0);
  };

  const search = (words: string): void => {
    isTyped = true;
    const address = words.trim() ? addressInPage({ to: 'search', query: words }) : '#/';
    // One step back leaves the search, however many letters were typed.
    if (location.hash.startsWith('#/search/')) {
      history.replaceState({ focus: 'search' }, '', address);
      void show();
    } else location.hash = address;
  };

  startPage(main, box, { search, show });
  addEventListener('hashchange', () => void show());
  if (isDesktop() && !routeOf(location.hash).name.startsWith('note')) {
    box.focus({ preventScroll: true });
  }
  void show();
}

/** Whether a route is another place in the shown note: then the marks stay. */
const isSameNote = (route: Route, shown: Route): boolean =>
  route.name === 'note' &&
  shown.name === 'note' &&
  route.value === shown.value &&
  route.query === '' &&
  route.part !== '';

/** Shows the query in the search box, also in a note that the search led to. */
function showWords(box: HTMLInputElement, { name, value, query }: Route): void {
  const words = name === 'search' ? value : query;
  if (box.value !== words) box.value = words;
}

/** The element that the route leads to; null for the start of the page. */
function placeOf({ line, part, name, value }: Route, main: Element): Element | null {
  if (line !== undefined && line > 1) return elementAt(main, line);
  const id = name === 'note' ? part : value;
  return id ? main.querySelector(`[id="${CSS.escape(id)}"]`) : null;
}

function showPlace(place: Element, { name }: Route): void {
  if (name === 'note') {
    for (const before of document.querySelectorAll('.found')) before.classList.remove('found');
    place.classList.add('found');
  }
  place.scrollIntoView({ block: name === 'note' ? 'center' : 'start' });
}
