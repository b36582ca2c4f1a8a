/** An ISO 8601 date, full or partial, as a number: `2019-03-29` is 20190329, `2019-03` 20190300, `2019` 20190000. */
export const dayNumber = (iso: string): number => Number(iso.replaceAll('-', '').padEnd(8, '0'));

/**
 * The words that the index stores for a day: `20221108` for the day, `202211` for its month. A year alone
 * gives no words.
 * @param day as a number (see {@link dayNumber}); 0 if unknown
 */
export function dayWords(day: number): readonly string[] {
  const month = Math.floor(day / 100);
  if (month % 100 === 0) return [];
  return day % 100 === 0 ? [`${month}`] : [`${day}`, `${month}`];
}
