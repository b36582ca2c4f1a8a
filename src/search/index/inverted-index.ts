import { type Columns, fromColumns, type IndexColumns } from './columns.ts';
import type { PassageSource } from './passage-source.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** An opened index, as the code that answers queries reads it. */
export interface InvertedIndex extends IndexColumns {
  readonly statistics: Statistics;
  /** Gives the stems of languages other than English. */
  readonly stemIn: PassageSource['stemIn'];
}

/** Opens the columns of an index. Reads only the column `counts`; a query reads the other columns it needs. */
export function openColumns(
  columns: Columns,
  stemIn: PassageSource['stemIn'] = () => undefined,
): InvertedIndex {
  const parts = fromColumns(columns);
  return Object.assign(parts, { statistics: statisticsOf(parts), stemIn });
}
