import type { RecogniserName } from '../../../model/recognisers.ts';
import type { Seen, TitleReading } from '../../facts/types.ts';
import type { Line } from '../../markdown/line.ts';
import type { TitleLine } from '../line-shapes.ts';
import { readingsOf } from '../title-lines.ts';

/** A note's title, and the possible readings of its line. */
export interface NoteTitle extends Seen<string> {
  readonly readings: readonly TitleReading[];
}

/** A possible title, with its position and confidence. Only the surest one is read. */
export interface TitleSight extends Omit<Seen<string>, 'value'> {
  read(): Pick<NoteTitle, 'value' | 'readings'>;
}

/** A possible title in a line; `says` is the part of the line with the title, which is read on demand. */
export function sight(
  by: RecogniserName,
  sure: number,
  { line, column }: Pick<Line, 'line' | 'column'>,
  says: TitleLine,
): TitleSight {
  return {
    ...{ line, column, sure, by },
    read() {
      const readings = readingsOf(says);
      return { value: readings.at(-1)?.title ?? says.text, readings };
    },
  };
}
