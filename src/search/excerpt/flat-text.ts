/** A part of a text, put on one line. */
export interface FlatText {
  readonly text: string;
  readonly hasTextBefore: boolean;
  readonly hasTextAfter: boolean;
  /** From an offset in the plain text to the offset in the flat text, counting a leading ellipsis. */
  at(offset: number): number;
}

/** The replacement for white space: a space, or ` · ` between two blocks, unless punctuation ends the first. */
function joint(space: string, before: string): string {
  const isBlocksEnd = space.indexOf('\n') !== space.lastIndexOf('\n');
  return isBlocksEnd && !/[.:;!?…]$/.test(before) ? ' · ' : ' ';
}

/** A run of characters other than white space: its offsets in the plain and the flat text, and its length. */
interface Run {
  readonly source: number;
  readonly flat: number;
  readonly length: number;
}

/** Puts `[start, end)` of a text on one line. */
export function flatten(text: string, start: number, end: number): FlatText {
  const hasTextBefore = text.slice(0, start).trim() !== '';
  const shift = start > 0 && hasTextBefore ? 1 : 0;
  const source = text.slice(start, end);
  const runs: Run[] = [];
  let flat = '';
  let last = 0;
  for (const { 0: run, index } of source.matchAll(/\S+/g)) {
    if (flat !== '') flat += joint(source.slice(last, index), flat);
    runs.push({ source: start + index, flat: flat.length, length: run.length });
    flat += run;
    last = index + run.length;
  }
  return {
    text: flat,
    hasTextBefore,
    hasTextAfter: text.slice(end).trim() !== '',
    at(offset) {
      const run = runs.findLast((one) => one.source <= offset);
      return shift + (run === undefined ? 0 : run.flat + Math.min(offset - run.source, run.length));
    },
  };
}
