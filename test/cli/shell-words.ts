/** Splits a line as a shell would: words are separated by blanks, double quotes keep words together. */
export const shellWords = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
