import { appendTo } from '../../../model/append-to.ts';
import { lazily } from '../../../model/lazily.ts';
import type { RecogniserName } from '../../../model/recognisers.ts';
import type { Language } from '../../lexicon/languages/language.ts';
import type { Line } from '../../markdown/line.ts';
import { offsetIn } from '../../markdown/source-offsets.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { CutLines } from './cut.ts';
import { type GlossaryPlaces, glossaryPlaces } from './glossary-places.ts';
import { isTermLike } from './likeness.ts';
import { type Verdict, verdictsOf } from './runs.ts';
import { type Place, placesIn, siblingGroups } from './siblings.ts';
import { splitAlias } from './split-alias.ts';

/** What a recogniser takes for a definition. */
export interface Candidate {
  readonly term: string;
  readonly aliases: readonly string[];
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

/** A line that is longer is a paragraph that says more than what one thing is. */
const LONGEST_PROSE = 600;

/** Stands in every sentence that says what something is: most lines have none and need no closer look. */
const tellingVerb =
  /\s(?:is|are|be|means?|refers|stands|describes|denotes|says|occurs|happens|arises)\s/i;

/** A note with what all recognisers ask about its lines. */
export interface DefinitionContext extends GlossaryPlaces {
  readonly note: NoteContext;
  readonly lines: readonly Line[];
  /** The lines that may be sentences, and those of them that may say what something is. */
  readonly prose: readonly Line[];
  readonly telling: readonly Line[];
  /** First lines of the bullets under a bullet. */
  readonly childrenOf: (index: number) => readonly Line[];
  readonly cuts: CutLines;
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

/** A note as its recognisers of definitions see it; what takes long to find is found when it is asked for. */
export function definitionContextOf(note: NoteContext): DefinitionContext {
  const { lines } = note.outline;
  const children = new Map<number, Line[]>();
  for (const [index, line] of lines.entries()) {
    if (line.parent < 0 || line.block !== index) continue;
    appendTo(children, line.parent, line);
  }
  const prose = lines.filter(
    ({ kind, role, text }) => kind !== 'cell' && role !== 'task' && text.length <= LONGEST_PROSE,
  );
  const cuts = new CutLines(lines);
  const counts = lazily(() => wordCounts(lines));
  const isUsedAgain = (name: string) =>
    wordsIn(name).every((word) => (counts().get(word) ?? 0) > 1);
  const groups = lazily(() => siblingGroups(lines));
  const isForeign = () => note.languages.main.length > 0;
  const verdicts = lazily(() =>
    verdictsOf({ lines, groups: groups(), cuts, isUsedAgain, isForeign }),
  );
  const places = lazily(() => placesIn(groups()));
  return {
    note,
    lines,
    prose,
    telling: prose.filter(({ text }) => tellingVerb.test(text)),
    cuts,
    isUsedAgain,
    languages: note.languages.languages,
    groups,
    verdictOf: (index) => verdicts().get(index),
    placeOf: (index) => places().get(index),
    childrenOf: (index) => children.get(index) ?? [],
    isSubject: (term) => {
      const key = term.toLowerCase();
      return (
        note.fileTitle.toLowerCase().includes(key) ||
        note.sections.some(({ heading }) => heading.toLowerCase().includes(key))
      );
    },
    ...glossaryPlaces(note),
  };
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

function wordCounts(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines)
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
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
    readonly aliases?: readonly string[];
    /** The term may be a word that elsewhere labels something: `option`, `event`. */
    readonly label?: boolean;
  },
): readonly Candidate[] {
  const { name, aliases: own } = splitAlias(term);
  if (!judged.label && !isTermLike(name)) return [];
  const start = offsetIn(context.note.text, line, from);
  const { sure, by, aliases = [] } = judged;
  const all = [...aliases, ...own];
  return [{ term: name, aliases: all, line, start, end: endOfItem(context.lines, line), sure, by }];
}

/** A bullet may go on over several lines; in plain text each line is a note of its own, unless it was broken. */
function endOfItem(lines: readonly Line[], line: Line): number {
  const block: Line[] = [];
  for (let at = line.block; lines[at]?.block === line.block; at++) block.push(lines[at] ?? line);
  const isItem = line.kind === 'item';
  const width = Math.max(...block.map(lengthOf));
  let at = isItem ? 0 : block.indexOf(line);
  while (at + 1 < block.length && (isItem || isBroken(block[at], block[at + 1], width))) at++;
  return block[at]?.end ?? line.end;
}

/** In characters: lines of a shorter paragraph were not broken for want of room. */
const LEAST_WIDTH = 50;

const lengthOf = ({ start, end }: Line): number => end - start;

/** Whether a line goes on in the next: the next one's first word would have made it longer than any of the paragraph. */
function isBroken(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (!line || !next || width < LEAST_WIDTH || /[.:!?]["'”’)]?$/.test(line.text)) return false;
  const [word = ''] = next.text.split(' ', 1);
  return lengthOf(line) + 1 + word.length > width;
}
