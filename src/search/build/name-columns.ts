import type { IndexColumns } from '../index/columns.ts';
import { poolOf, sortAsBytes } from '../index/string-pool.ts';
import { nameKey, squeezedKey } from '../text/name-key.ts';
import { listsOf } from './lists.ts';

type NameColumns = Pick<
  IndexColumns,
  'names' | 'writtenNames' | 'nameTerms' | 'termNameOffsets' | 'termNames'
>;

/** Columns of the terms' names; each set is a term's name and its aliases. */
export function nameColumns(sets: readonly (readonly string[])[]): NameColumns {
  const entries = sets
    .flatMap((names, set) =>
      names.map((name) => ({ key: squeezedKey(nameKey(name).split(' ')), name, set })),
    )
    .filter(({ key }) => key !== '');
  const ranks = new Map(
    sortAsBytes([...new Set(entries.map(({ key }) => key))]).map((key, rank) => [key, rank]),
  );
  entries.sort((a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0) || a.set - b.set);
  const nameTerms = Uint32Array.from(entries, ({ set }) => set);
  const ofSets = listsOf(nameTerms, sets.length);
  return {
    names: poolOf(entries.map(({ key }) => key)),
    writtenNames: poolOf(entries.map(({ name }) => name)),
    nameTerms,
    termNameOffsets: ofSets.offsets,
    termNames: ofSets.members,
  };
}
