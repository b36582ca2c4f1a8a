import { grouped } from '../model/text/counts.ts';
/** `1 talk`, `2 talks`, `1,000 talks`. */
export const counted = (count: number, name: string): string =>
  `${grouped(count)} ${name}${count === 1 ? '' : 's'}`;

/** Joins the parts that are not empty with dots. */
export const dotted = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(Boolean).join(' · ');

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

/** Formats `2019-03-29` as `29 March 2019`, and `2019-03` as `March 2019`. */
export function dateText(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
