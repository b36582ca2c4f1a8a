/** What is known of a day, in ISO 8601, as a number: `2019-03-29` is 20190329, `2019-03` 20190300, `2019` 20190000. */
export const dayNumber = (iso: string): number => Number(iso.replaceAll('-', '').padEnd(8, '0'));

/**
 * A day as the words that are kept of it: `20221108` for the day, `202211` for its month. Whoever knows the
 * year alone is found by that as a year: `2022`.
 * @param day as a number (see {@link dayNumber}); 0 where none is known
 */
export function dayWords(day: number): readonly string[] {
  const month = Math.floor(day / 100);
  if (month % 100 === 0) return [];
  return day % 100 === 0 ? [`${month}`] : [`${day}`, `${month}`];
}
