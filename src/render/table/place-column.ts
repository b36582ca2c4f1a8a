import type { Located } from '../../library/views.ts';
import { placeSpan } from '../text/place-text.ts';
import type { Column } from './table.ts';

/** Where something stands; the end of a path says more than its start. */
export const placeColumn = <Row extends Located>(title = 'Place'): Column<Row> => ({
  title,
  value: (row) => [placeSpan(row)],
  least: 24,
  overflow: 'cutStart',
});
