import type { Located } from '../../library/views.ts';
import { placeSpan } from '../text/place-text.ts';
import { safeSpan } from '../text/styled.ts';
import type { Column } from './table.ts';

/** The column of places. A long path loses its start, because its end says more. */
export const placeColumn = <Row extends Located>(title = 'Place'): Column<Row> => ({
  title,
  value: (row) => [placeSpan(row)],
  least: 24,
  overflow: 'cutStart',
});

export const titleColumn = <Row extends { readonly title: string }>(
  title: string,
  how: Pick<Column<Row>, 'least' | 'isName'>,
): Column<Row> => ({
  title,
  value: (row) => [safeSpan(row.title, { bold: true, hue: 'accent' })],
  ...how,
});
