/** `3 talks`, `1 talk` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A number with commas, as in English: `38,000`. */
export const grouped = (count: number): string => `${count}`.replace(/\B(?=(?:\d{3})+$)/gu, ',');
