import { marked } from '../site/tree.ts';
import { toDom } from './to-dom.ts';

type MatchesIn = (text: string) => readonly (readonly [start: number, end: number])[];

/** Elements whose text is not marked: controls and labels. */
const LEFT_ALONE = 'button, .anchor, .kind, .code-copy, svg';

/** Marks the words of a search in all text of an element; returns the marks in order. */
export function markWords(root: Element, matchesIn: MatchesIn): readonly HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest(LEFT_ALONE)) continue;
    const ranges = matchesIn(text.data);
    if (ranges.length > 0) text.replaceWith(toDom(...marked(text.data, ranges)));
  }
  const marks = [...root.querySelectorAll<HTMLElement>('mark')];
  for (const mark of marks) mark.dataset['match'] = '';
  return marks;
}

/** The marked words in a note, and the moves from one to the next. */
export interface Matches {
  /** Shows these marks, beginning with the first at or after the element `from`. */
  show(marks: readonly HTMLElement[], from: Element | null): void;
  clear(): void;
}

/** Starts the bar with the number of the match and the buttons for other matches; the keys `n` and `N` do the same. */
export function startMatches(): Matches {
  const bar = document.querySelector<HTMLElement>('.matches');
  const place = bar?.querySelector('.place');
  let marks: readonly HTMLElement[] = [];
  let at = 0;
  const present = (): void => {
    for (const [number, mark] of marks.entries()) {
      mark.classList.toggle('current', number === at);
    }
    if (place) place.textContent = `${at + 1} of ${marks.length}`;
  };
  const go = (step: number): void => {
    if (marks.length === 0) return;
    at = (at + step + marks.length) % marks.length;
    present();
    // Opens a folded part that contains the match.
    marks[at]?.closest('details')?.setAttribute('open', '');
    marks[at]?.scrollIntoView({ block: 'center' });
  };
  const clear = (): void => {
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    marks = [];
    bar?.setAttribute('hidden', '');
  };
  bar?.addEventListener('click', ({ target }) => {
    const step = (target as Element).closest('[data-go]')?.getAttribute('data-go');
    if (step === '0') clear();
    else if (step) go(Number(step));
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).matches('input, textarea');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'n') go(1);
    else if (event.key === 'N') go(-1);
  });
  return {
    clear,
    show(all, from) {
      marks = all.filter((mark) => 'match' in mark.dataset);
      bar?.toggleAttribute('hidden', marks.length === 0);
      const first = from ? marks.findIndex((mark) => !isBefore(mark, from)) : 0;
      at = Math.max(0, first);
      present();
    },
  };
}

const isBefore = (one: Element, other: Element): boolean =>
  !other.contains(one) &&
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
