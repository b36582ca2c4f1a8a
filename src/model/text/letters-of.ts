/** Letters and digits alone: the same for titles and headings that differ in their case, spaces and signs. */
export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
