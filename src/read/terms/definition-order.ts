import type { RecogniserName } from '../../model/recognisers.ts';
import { definitionFormOf } from '../facts/definition-forms.ts';

/** The recogniser of a definition, and its file. */
interface Found {
  readonly by: RecogniserName;
  readonly file: string;
}

/**
 * The order of a term's definitions, as indices: explicit definitions come before those found in sentences. A
 * sentence is left out if the same note defines the term explicitly.
 */
export function definitionOrder(found: readonly Found[]): readonly number[] {
  const at = found.map((_, index) => index);
  const ways = found.map(({ by }) => definitionFormOf(by));
  const written = at.filter((index) => ways[index] === 'written');
  if (written.length === 0) return at;
  const files = new Set(written.map((index) => found[index]?.file));
  // A definition on a line of its own is explicit as well, and a long form adds information.
  const stays = at.filter(
    (index) =>
      ways[index] !== 'written' &&
      (!files.has(found[index]?.file) || ways[index] === 'line' || ways[index] === 'expansion'),
  );
  return [...written, ...stays];
}
