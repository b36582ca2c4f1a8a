import { NAME_FILTERS, NAMES_OF_FILTERS, type TalkFilter } from '../library/talks.ts';
import type { Library } from '../library.ts';

/** How the name in a filter was interpreted. */
interface FilterMatch {
  readonly wanted: string;
  /** The existing name that was used for a misspelt one. */
  readonly readAs?: string;
  /** The most similar names, when nothing has the name. */
  readonly nearest: readonly string[];
}

/** How the names in filters were interpreted. */
export async function filterMatches(
  filter: TalkFilter,
  library: Library,
): Promise<readonly FilterMatch[]> {
  const readings: FilterMatch[] = [];
  for (const name of NAME_FILTERS) {
    const wanted = filter[name];
    if (wanted === undefined) continue;
    const { match, found, nearest } = await library.findNames(NAMES_OF_FILTERS[name], wanted);
    const [best] = found;
    readings.push({ wanted, nearest, ...(match === 'typo' && best && { readAs: best.name }) });
  }
  return readings;
}
