/**
 * Handles the keyboard on every page.
 * @param clearSearch called at Escape if the search has the focus and contains words
 */
export function startKeys(box: HTMLInputElement, main: HTMLElement, clearSearch: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'k') {
      focusSearch(event, box);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '/' && document.activeElement !== box) focusSearch(event, box);
    else if (key === 'Escape') leave(box, clearSearch);
    else if (key === 'ArrowDown' || key === 'ArrowUp') moveFocus(event, main, box);
  });
}

function focusSearch(event: KeyboardEvent, box: HTMLInputElement): void {
  event.preventDefault();
  box.focus();
  box.select();
}

function leave(box: HTMLInputElement, clearSearch: () => void): void {
  if (document.activeElement !== box) box.focus();
  else if (box.value) clearSearch();
  else box.blur();
}

/** Moves the focus from the search to the rows of a list, from one row to the next, and back. */
function moveFocus(event: KeyboardEvent, main: HTMLElement, box: HTMLInputElement): void {
  const links = [...main.querySelectorAll<HTMLElement>('.list > li > a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0 && document.activeElement !== box) return;
  event.preventDefault();
  const next = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : box;
  next?.focus();
}
