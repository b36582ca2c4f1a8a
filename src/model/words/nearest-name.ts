import { Distances } from './edit-distance.ts';

/**
 * The name that was most likely meant: the one at the smallest edit distance, if that is at most a third
 * of the word (at least one edit), or else the only one that begins with the word.
 */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const distances = new Distances(wanted, allowed);
  let nearest: string | undefined;
  let least = allowed + 1;
  for (const name of names) {
    const distance = distances.to(name.toLowerCase());
    if (distance < least) {
      least = distance;
      nearest = name;
    }
  }
  if (nearest !== undefined) return nearest;
  const begun = wanted === '' ? [] : names.filter((name) => name.toLowerCase().startsWith(wanted));
  return begun.length === 1 ? begun[0] : undefined;
}
