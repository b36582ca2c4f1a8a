import { NAME_FILTERS, NAMES_OF_FILTERS, type TalkFilter } from '../library/talks.ts';
import type { Library } from '../library.ts';

/** How a name in a filter was read. */
interface Reading {
  readonly wanted: string;
  /** The name that was read for it, where it was misspelt. */
  readonly readAs?: string;
  /** What is near, where none is called so. */
  readonly nearest: readonly string[];
}

/** How the names in filters were read. */
export async function readingsOf(
  filter: TalkFilter,
  library: Library,
): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const name of NAME_FILTERS) {
    const wanted = filter[name];
    if (wanted === undefined) continue;
    const { match, found, nearest } = await library.findNames(NAMES_OF_FILTERS[name], wanted);
    const [best] = found;
    readings.push({ wanted, nearest, ...(match === 'typo' && best && { readAs: best.name }) });
  }
  return readings;
}
