import type { View } from '../site/parts.ts';
import { startAnchors } from './dress-note.ts';
import { startKeys } from './keys.ts';
import { remember, startRemembering } from './remembered.ts';
import { onTyped } from './search-box.ts';
import { addHits, startForm } from './show-view.ts';
import { startTheme } from './theme.ts';

interface Actions {
  /** Goes to what is found by these words. */
  search(words: string): void;
  /** Shows what the address asks for. */
  show(): Promise<void>;
}

/** What every page does besides showing what its address asks for. */
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

/** How long nobody has to type for the hits below the screen to come, in milliseconds. */
const PAUSE_BEFORE_MORE = 120;

let filling: ReturnType<typeof setTimeout> | undefined;

export const stopFilling = (): void => clearTimeout(filling);

/** Adds the hits that do not fit a screen, when no more letters come. */
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
