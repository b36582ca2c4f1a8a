/** The end of a line, on any system. */
const LINE_END = /\r\n?|\n/gu;

export const linesIn = (text: string): string[] => text.split(LINE_END);

/** The number of line ends in a text. */
export const lineEndsOf = (text: string): number => text.match(LINE_END)?.length ?? 0;
