/** Ends the wait for what the address asks for, in whose place the home page is hidden (`html/script.ts`). */
export function endWaiting(): void {
  delete document.documentElement.dataset['waiting'];
}
