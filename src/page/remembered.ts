/** The state of an entry in the browser's history when it was left. */
export interface Remembered {
  readonly scroll?: number;
  /** Address of the link that had the focus, or `search`. */
  readonly focus?: string;
  /** Number of hits that were shown. */
  readonly limit?: number;
}

export const remembered = (): Remembered => (history.state ?? {}) as Remembered;

export const remember = (more: Remembered): void =>
  history.replaceState({ ...remembered(), ...more }, '');

/** Stores the scroll position and the focus in the history, so that the way back restores them. */
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

/** Restores the state in which a history entry was left; false for a new entry. */
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
