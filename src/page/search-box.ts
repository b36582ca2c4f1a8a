/**
 * Calls back when typed words are to be searched for: once for all letters that were typed during the last search, and,
 * if searches are slow, only after the letter was drawn.
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

/** Milliseconds by which a search may delay a letter unnoticed; browsers call anything longer a long task. */
const UNNOTICED = 50;
/** Milliseconds in which most screens draw a change. */
const FRAME = 17;

const pauseFor = (cost: number): number => (cost <= UNNOTICED ? 0 : FRAME);

/** Whether the user has a mouse, and so probably a keyboard: then the search may take the focus at once. */
export const isDesktop = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;
