import type { RecogniserName } from '../../../model/recognisers.ts';
import type { Seen, TitleReading } from '../../facts/types.ts';
import type { Line } from '../../markdown/line.ts';
import type { TitleLine } from '../line-shapes.ts';
import { readingsOf } from '../title-lines.ts';

/** A note's title, and how its line can be read. */
export interface NoteTitle extends Seen<string> {
  readonly readings: readonly TitleReading[];
}

/** A title that a recogniser saw: where, and how sure. Only that of the surest is read. */
export interface TitleSight extends Omit<Seen<string>, 'value'> {
  read(): Pick<NoteTitle, 'value' | 'readings'>;
}

/** The title in a line, of which `says` is the part that holds it; it is read when it is asked for. */
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
