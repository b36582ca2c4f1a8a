import type { View } from '../site/parts.ts';
import { startKeys } from './keys.ts';
import { startAnchors } from './note-controls.ts';
import { remember, startRemembering } from './remembered.ts';
import { onTyped } from './search-box.ts';
import { addHits, startForm } from './show-view.ts';
import { startTheme } from './theme.ts';

interface Actions {
  /** Shows the results for these words. */
  search(words: string): void;
  /** Shows the view that the address names. */
  show(): Promise<void>;
}

/** Starts everything that all pages have in common, except showing the view that the address names. */
export function startPage(main: HTMLElement, box: HTMLInputElement, actions: Actions): void {
  const { search, show } = actions;
  onTyped(box, search);
  startForm(main, box);
  startTheme();
  startAnchors();
  startRemembering(main, box);
  startKeys(box, main, () => {
    box.value = '';
    search('');
  });
  main.addEventListener('click', ({ target }) => {
    const more = (target as Element).closest('[data-more]')?.getAttribute('data-more');
    if (!more) return;
    const before = main.querySelectorAll('.hits > li').length;
    remember({ limit: Number(more), scroll: scrollY });
    void show().then(() => main.querySelectorAll<HTMLElement>('.hits > li > a')[before]?.focus());
  });
}

/** Milliseconds without typing after which the hits below the screen are added. */
const PAUSE_BEFORE_MORE = 120;

let filling: ReturnType<typeof setTimeout> | undefined;

export const stopFilling = (): void => clearTimeout(filling);

/** Adds the hits that do not fit the screen, when typing pauses. */
export function fillLater(
  main: HTMLElement,
  longer: () => View | Promise<View>,
  isShown: () => boolean,
): void {
  filling = setTimeout(async () => {
    const view = await longer();
    if (isShown()) addHits(main, view);
  }, PAUSE_BEFORE_MORE);
}
