import { type Columns, fromColumns, type IndexColumns } from './columns.ts';
import type { PassageSource } from './passage-source.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** An index as everything that answers a query reads it. */
export interface InvertedIndex extends IndexColumns {
  readonly statistics: Statistics;
  /** Knows the stems of its languages beside English. */
  readonly stemIn: PassageSource['stemIn'];
}

/** Reads nothing but a few counts; a query reads the columns that it needs. */
export function openColumns(
  columns: Columns,
  stemIn: PassageSource['stemIn'] = () => undefined,
): InvertedIndex {
  const parts = fromColumns(columns);
  return Object.assign(parts, { statistics: statisticsOf(parts), stemIn });
}
