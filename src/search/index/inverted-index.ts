import { type Columns, fromColumns, type IndexColumns } from './columns.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** An index as everything that answers a query reads it. */
export interface InvertedIndex extends IndexColumns {
  readonly statistics: Statistics;
}

/**
 * Reads nothing but a few counts; a query reads the columns that it needs.
 * @throws RangeError when the columns are not those of this version of the index
 */
export function openColumns(columns: Columns): InvertedIndex {
  const parts = fromColumns(columns);
  return Object.assign(parts, { statistics: statisticsOf(parts) });
}
