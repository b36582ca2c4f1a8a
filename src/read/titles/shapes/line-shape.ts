import type { RecogniserName } from '../../../model/recognisers.ts';
import type { Person } from '../../lexicon/people.ts';
import type { Mark } from '../../markdown/line.ts';

/** A line that may carry a title and who spoke. */
export interface TitleLine {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A way to write a title and its speakers in one line. */
export interface LineShape {
  readonly id: RecogniserName;
  /** Is in the text of every line of the shape: most need not be looked at closely. */
  readonly sign?: RegExp;
  /** The title, the people, and from 0 to 1 how much the shape by itself says that they are these. */
  read(line: TitleLine): { title: string; people: readonly Person[]; trust: number } | null;
}
