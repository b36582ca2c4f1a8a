/** The names that contain the typed text; names that begin with it come first. */
export function completed(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const place = (name: string): number => name.toLowerCase().indexOf(wanted);
  return names
    .filter((name) => place(name) >= 0)
    .sort((a, b) => Math.sign(place(a)) - Math.sign(place(b)));
}
