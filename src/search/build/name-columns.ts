import type { IndexColumns } from '../index/columns.ts';
import { poolOf, sortAsBytes } from '../index/string-pool.ts';
import { singularOf } from '../text/singular.ts';
import { scanTokens } from '../text/tokens.ts';

/** A name as its folded words with single spaces between: `Function-as-a-Service` as typed by anyone. */
export function nameKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
  const words: string[] = [];
  scanTokens(name, (word, _start, _end, role) => {
    if (role === 'part') words.push(word);
  });
  return words.join(' ');
}

/** A name that is its own key but for capitals: most are, and need no scan. */
const PLAIN_NAME = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** How the index finds a name: words written apart or together, in singular or plural, are the same. */
export function squeezedKey(words: readonly string[]): string {
  return words.map(singularOf).join('');
}

type NameColumns = Pick<
  IndexColumns,
  'names' | 'writtenNames' | 'nameSets' | 'setNameOffsets' | 'setNames'
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
  const members: number[][] = sets.map(() => []);
  entries.forEach(({ set }, position) => {
    members[set]?.push(position);
  });
  const offsets = new Uint32Array(sets.length + 1);
  members.forEach((positions, set) => {
    offsets[set + 1] = (offsets[set] ?? 0) + positions.length;
  });
  return {
    names: poolOf(entries.map(({ key }) => key)),
    writtenNames: poolOf(entries.map(({ name }) => name)),
    nameSets: Uint32Array.from(entries, ({ set }) => set),
    setNameOffsets: offsets,
    setNames: Uint32Array.from(members.flat()),
  };
}
