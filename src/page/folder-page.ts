/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { lazily } from '../model/lazily.ts';
import { collectionOf } from '../site/collection.ts';
import { addressesIn, type Paths } from '../site/folder-addresses.ts';
import { parametersOf } from '../site/places.ts';
import { FIRST_SCREEN_HITS, HITS_PER_PAGE, resultsView } from '../site/views/results.ts';
import { inflate } from './inflate.ts';
import { markWords, startMatches } from './mark-words.ts';
import { addCopyButtons, elementAt, followContents } from './note-controls.ts';
import { openLibrary } from './open-library.ts';
import { remember, remembered, restore } from './remembered.ts';
import { withinOf } from './router.ts';
import { isDesktop } from './search-box.ts';
import { showMenu, showView } from './show-view.ts';
import { fillLater, startPage, stopFilling } from './start-page.ts';

/** The data in `assets/notes-data.js`, each compressed with gzip and in base64. */
interface NotesData {
  readonly index: string;
  readonly words: string;
  readonly paths: string;
}

const root = document.documentElement.dataset['root'] ?? '';
const main = document.querySelector('main') as HTMLElement;
const box = document.querySelector('input') as HTMLInputElement;

/** Loads the notes at the first search: a page that is only read does not need them. */
async function load() {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}assets/notes-data.js`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('The notes cannot be loaded')));
    document.head.append(script);
  });
  const { notesData } = globalThis as unknown as { readonly notesData: NotesData };
  const [packed, words, paths] = await Promise.all([
    inflate(notesData.index),
    inflate(notesData.words),
    inflate(notesData.paths),
  ]);
  const { library, explore } = await openLibrary(packed, words);
  const addressOf = addressesIn(JSON.parse(new TextDecoder().decode(paths)) as Paths, root);
  return { explore, around: { collection: await collectionOf(library), addressOf } };
}

const loaded = lazily(load);

/** The page as it was delivered. */
const own = {
  title: document.title,
  content: [...main.childNodes],
  menu: document.querySelector('[data-menu][aria-current]')?.getAttribute('data-menu') ?? undefined,
};
let isOwnShown = true;

function showOwn(): void {
  stopFilling();
  if (isOwnShown) return;
  main.replaceChildren(...own.content);
  document.title = own.title;
  showMenu(own.menu);
  isOwnShown = true;
}

/** Shows the page or, if the address contains a search, the results in place of the page. */
async function show(): Promise<void> {
  const address = location.href;
  const given = new URLSearchParams(location.search);
  const query = given.get('search') ?? '';
  if (query.trim() === '') {
    showOwn();
    box.value = given.get('q') ?? '';
    restore(main, box);
    return;
  }
  if (box.value !== query) box.value = query;
  const { explore, around } = await loaded();
  if (location.href !== address) return;
  stopFilling();
  const within = withinOf(given);
  const isNew = remembered().scroll === undefined;
  const wanted = remembered().limit ?? HITS_PER_PAGE;
  const viewOf = (limit: number, isQuick: boolean) =>
    resultsView(around, {
      query,
      within,
      found: explore(query, { limit, within, isQuick }),
    });
  showView(main, viewOf(isNew ? FIRST_SCREEN_HITS : wanted, isNew));
  isOwnShown = false;
  if (isNew) {
    fillLater(
      main,
      () => viewOf(wanted, false),
      () => location.href === address,
    );
    scrollTo(0, 0);
  }
  if (!restore(main, box) && document.activeElement !== box) {
    main.querySelector('h1')?.focus({ preventScroll: true });
  }
}

function search(words: string): void {
  const address = location.pathname + parametersOf({ search: words.trim() ? words : undefined });
  const isSearching = new URLSearchParams(location.search).has('search');
  // One step back leaves the search, however many letters were typed.
  if (isSearching) history.replaceState({ focus: 'search' }, '', address);
  else {
    remember({ scroll: scrollY });
    history.pushState({ focus: 'search' }, '', address);
  }
  void show();
}

/** Marks the words of the search that led to this page. */
async function markSearched(): Promise<void> {
  const given = new URLSearchParams(location.search);
  const line = Number(given.get('line') ?? '0');
  const place = line > 1 ? elementAt(main, line) : null;
  const article = main.querySelector('article');
  if (place && !location.hash) {
    place.classList.add('found');
    place.scrollIntoView({ block: 'center' });
  }
  const query = given.get('q') ?? '';
  if (!article || query.trim() === '') return;
  const { explore } = await loaded();
  const { matchesIn } = explore(query, { limit: 1, within: {}, isQuick: true });
  startMatches().show(markWords(article, matchesIn), place);
}

startPage(main, box, { search, show });
addCopyButtons(main);
followContents(main);
for (const early of ['pointerdown', 'keydown']) {
  box.addEventListener(early, () => void loaded(), { once: true });
}
main.addEventListener('click', (event) => {
  // This page itself shows the results of a search.
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="?search="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState({}, '', location.pathname + new URL(link.href).search);
  void show();
});
addEventListener('popstate', () => void show());
// A page from the browser's back/forward cache is as it was, but without its focus.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) restore(main, box);
});
if (isDesktop() && !main.querySelector('article')) box.focus({ preventScroll: true });
void show();
void markSearched();
