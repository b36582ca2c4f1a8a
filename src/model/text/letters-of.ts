/** The letters and digits of a text in lower case: equal for titles that differ only in case, spaces and signs. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
