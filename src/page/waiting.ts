/** Shows the page that the address names; until then the home page is hidden (`html/script.ts`). */
export function endWaiting(): void {
  delete document.documentElement.dataset['waiting'];
}
