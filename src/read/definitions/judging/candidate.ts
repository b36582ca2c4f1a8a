import type { RecogniserName } from '../../../model/recognisers.ts';
import type { Language } from '../../lexicon/languages/language.ts';
import type { Line } from '../../markdown/line.ts';
import { offsetIn } from '../../markdown/source-offsets.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { endOfItem } from './broken-lines.ts';
import type { Cut } from './cut.ts';
import type { GlossaryPlaces } from './glossary-places.ts';
import { isTermLike } from './likeness.ts';
import { splitAlias } from './split-alias.ts';

/** A possible definition, found by a recogniser. */
export interface Candidate {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly related?: readonly string[];
  /** The position of the term. */
  readonly line: Pick<Line, 'line' | 'column'>;
  /** Offsets in the file of the Markdown source of the meaning. */
  readonly start: number;
  readonly end: number;
  /** Confidence, from 0 to 1. */
  readonly sure: number;
  readonly by: RecogniserName;
}

/** Minimum confidence of a definition: precision matters more than recall. */
export const MIN_CONFIDENCE = 0.58;

/** Whether a note plainly defines terms, not counting lines such as `term: meaning`. */
export type Defining = 'defines' | 'unknown' | 'nothing';

/** Looks for one way of defining a term. */
export type DefinitionRecogniser = (note: DefinitionContext) => readonly Candidate[];

/** Position of a line in its group of siblings, which are given by their indices. */
export interface Place {
  readonly group: readonly number[];
  readonly at: number;
}

/** What a run of lines of one form lists: terms with their meanings, or people. */
export type Verdict = 'terms' | 'people';

/** A note with the data that the recognisers share. */
export interface DefinitionContext extends GlossaryPlaces {
  readonly note: NoteContext;
  readonly lines: readonly Line[];
  /** Lines that may be sentences; `telling` are those with a verb that definitions use. */
  readonly prose: readonly Line[];
  readonly linesWithDefiningVerb: readonly Line[];
  /** First lines of the bullets under a bullet. */
  readonly childrenOf: (index: number) => readonly Line[];
  /** Each line cut at its separator; null for a line without one. */
  readonly cuts: readonly (Cut | null)[];
  /** The verdict on the run of siblings that the line belongs to. */
  readonly verdictOf: (index: number) => Verdict | undefined;
  /** Groups of sibling lines, as indices into `lines`. */
  readonly groups: () => readonly (readonly number[])[];
  /** The position of a line among its siblings. */
  readonly placeOf: (index: number) => Place | undefined;
  /** Whether another line of the note has the same text. */
  readonly isRepeated: (line: Line) => boolean;
  /** Whether each word of a name occurs more than once in the note. */
  readonly isUsedAgain: (name: string) => boolean;
  /** The languages of the note, except English. */
  readonly languages: readonly Language[];
  /** Whether the note's title or one of its headings contains the term. */
  readonly isSubject: (term: string) => boolean;
}

/** A candidate whose meaning is the rest of its line (and of the paragraph the line begins). */
export function restOfLine(
  context: DefinitionContext,
  line: Line,
  term: string,
  from: number,
  judged: {
    readonly sure: number;
    readonly by: RecogniserName;
    /** The term may be a word that is only a label elsewhere: `option`, `event`. */
    readonly label?: boolean;
  },
): readonly Candidate[] {
  const { name, aliases } = splitAlias(term);
  if (!judged.label && !isTermLike(name)) return [];
  const start = offsetIn(context.note.text, line, from);
  const { sure, by } = judged;
  return [{ term: name, aliases, line, start, end: endOfItem(context.lines, line), sure, by }];
}
