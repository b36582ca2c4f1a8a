/**
 * Calls back when what is typed is to be searched for: once for all letters that came while the last search ran,
 * and after a pause as long as that, so that typing never waits.
 */
export function onTyped(box: HTMLInputElement, search: (words: string) => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const began = performance.now();
      search(box.value);
      cost = performance.now() - began;
    }, pauseFor(cost));
  });
}

/** No longer than what nobody notices, in milliseconds. */
const LONGEST_PAUSE = 40;
/** A search that is quicker than a frame needs none. */
const QUICK = 16;

const pauseFor = (cost: number): number => (cost <= QUICK ? 0 : Math.min(cost, LONGEST_PAUSE));

/** Whether somebody has a keyboard and a mouse, to whom a search that has the focus is no hindrance. */
export const isDesktop = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;
