/**
 * Calls back when what is typed is to be searched for: once for all letters that came while the last search ran,
 * and, where searches are slow, after the letter was drawn.
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

/** A search that is no longer holds up no letter that anybody would miss; browsers call what is longer a long task. */
const UNNOTICED = 50;
/** Milliseconds in which most screens draw what has changed. */
const FRAME = 17;

const pauseFor = (cost: number): number => (cost <= UNNOTICED ? 0 : FRAME);

/** Whether somebody has a keyboard and a mouse, to whom a search that has the focus is no hindrance. */
export const isDesktop = (): boolean => matchMedia('(hover: hover) and (pointer: fine)').matches;
