import type { RecogniserName } from '../../model/recognisers.ts';
import { definitionWay } from '../facts/definition-ways.ts';

/** Where a definition stands and what found it. */
interface Found {
  readonly by: RecogniserName;
  readonly file: string;
}

/**
 * The order in which a term's definitions are given, as indices: what is written down as one stands before what
 * was gathered from a sentence. What a note says of a term in passing is left out where the same note defines it.
 */
export function writtenFirst(found: readonly Found[]): readonly number[] {
  const at = found.map((_, index) => index);
  const ways = found.map(({ by }) => definitionWay(by));
  const written = at.filter((index) => ways[index] === 'written');
  if (written.length === 0) return at;
  const files = new Set(written.map((index) => found[index]?.file));
  // A line of its own is not said in passing, and what a short form stands for is more than that.
  const stays = at.filter(
    (index) =>
      ways[index] !== 'written' &&
      (!files.has(found[index]?.file) || ways[index] === 'line' || ways[index] === 'expansion'),
  );
  return [...written, ...stays];
}
