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

/** What a recogniser takes for a definition. */
export interface Candidate {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly related?: readonly string[];
  /** Where the term stands. */
  readonly line: Pick<Line, 'line' | 'column'>;
  /** Offsets in the file of the Markdown that says what it means. */
  readonly start: number;
  readonly end: number;
  /** From 0 to 1. */
  readonly sure: number;
  readonly by: RecogniserName;
}

/** Less sure than this is not a definition: precision first. */
export const enough = 0.58;

/** Whether a note defines terms plainly, beside what only a mark parts from its meaning. */
export type Defining = 'defines' | 'unknown' | 'nothing';

/** Looks for one way of defining a term. */
export type DefinitionRecogniser = (note: DefinitionContext) => readonly Candidate[];

/** Where a line stands among its siblings. */
export interface Place {
  readonly group: readonly number[];
  readonly at: number;
}

/** What lines of one form are together: terms with their meanings, or people. */
export type Verdict = 'terms' | 'people';

/** A note with what all recognisers ask about its lines. */
export interface DefinitionContext extends GlossaryPlaces {
  readonly note: NoteContext;
  readonly lines: readonly Line[];
  /** The lines that may be sentences, and those of them that may say what something is. */
  readonly prose: readonly Line[];
  readonly telling: readonly Line[];
  /** First lines of the bullets under a bullet. */
  readonly childrenOf: (index: number) => readonly Line[];
  /** Each line, cut at its mark. */
  readonly cuts: readonly (Cut | null)[];
  /** What the line's siblings of the same form are together with it. */
  readonly verdictOf: (index: number) => Verdict | undefined;
  /** Indices of lines that are siblings. */
  readonly groups: () => readonly (readonly number[])[];
  /** Where a line stands among its siblings. */
  readonly placeOf: (index: number) => Place | undefined;
  /** Each word of a name stands somewhere else in the note, too. */
  readonly isUsedAgain: (name: string) => boolean;
  /** The languages beside English that the note is written in. */
  readonly languages: readonly Language[];
  /** The note's title or one of its headings names the term. */
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
    /** The term may be a word that elsewhere labels something: `option`, `event`. */
    readonly label?: boolean;
  },
): readonly Candidate[] {
  const { name, aliases } = splitAlias(term);
  if (!judged.label && !isTermLike(name)) return [];
  const start = offsetIn(context.note.text, line, from);
  const { sure, by } = judged;
  return [{ term: name, aliases, line, start, end: endOfItem(context.lines, line), sure, by }];
}
