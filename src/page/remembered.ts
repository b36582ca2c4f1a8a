/** What an entry of the browser's history knows of how it was left. */
export interface Remembered {
  readonly scroll?: number;
  /** Address of the link that had the focus, or `search`. */
  readonly focus?: string;
  /** How many hits were shown. */
  readonly limit?: number;
}

export const remembered = (): Remembered => (history.state ?? {}) as Remembered;

export const remember = (more: Remembered): void =>
  history.replaceState({ ...remembered(), ...more }, '');

/** Keeps in the history where a page is left, so that the way back leads there. */
export function startRemembering(main: Element, box: HTMLInputElement): void {
  history.scrollRestoration = 'manual';
  addEventListener('scrollend', () => remember({ scroll: scrollY }));
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest('a');
      if (link && main.contains(link)) {
        remember({ scroll: scrollY, focus: link.getAttribute('href') ?? '' });
      }
    },
    true,
  );
  box.addEventListener('focus', () => remember({ focus: 'search' }));
}

/** Goes back to where an entry was left; false where it is a new one. */
export function restore(main: Element, box: HTMLInputElement): boolean {
  const { scroll, focus } = remembered();
  if (scroll === undefined) return false;
  if (focus === 'search') box.focus({ preventScroll: true });
  else {
    const links = [...main.querySelectorAll<HTMLElement>('a')];
    links.find((link) => link.getAttribute('href') === focus)?.focus({ preventScroll: true });
  }
  scrollTo(0, scroll);
  return true;
}
