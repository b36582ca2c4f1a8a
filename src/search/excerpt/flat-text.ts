/** A part of a text on one line. */
export interface FlatText {
  readonly text: string;
  readonly hasTextBefore: boolean;
  readonly hasTextAfter: boolean;
  /** Place in the flat text (a leading ellipsis counted) of a place in the plain text. */
  at(offset: number): number;
}

/** What stands for a run of white space: a space, and between blocks, unless a sentence ended, a dot. */
function joint(space: string, before: string): string {
  const isBlocksEnd = space.indexOf('\n') !== space.lastIndexOf('\n');
  return isBlocksEnd && !/[.:;!?…]$/.test(before) ? ' · ' : ' ';
}

/** A run of characters that are no white space: where it stands in the plain text and in the flat one. */
interface Run {
  readonly source: number;
  readonly flat: number;
  readonly length: number;
}

/** `[start, end)` of a text on one line. */
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
