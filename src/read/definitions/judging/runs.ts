import { appendTo } from '../../../model/maps.ts';
import {
  isEverydayWordsOnly,
  nameLikelihood,
  WITH_GIVEN_NAME,
} from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import type { DefinitionContext, Place, Verdict } from './candidate.ts';
import type { Cut } from './cut.ts';
import { isGloss } from './glosses.ts';
import { meaningLikeness } from './meanings.ts';
import { termLikelihood } from './term-likelihood.ts';

/** In lines: siblings further apart than this are no neighbours. */
const FARTHEST = 12;

/** Minimum number of lines in a group of siblings. */
export const FEWEST_SIBLINGS = 2;

/**
 * Groups of siblings: bullets of one list and level, lines of a paragraph, consecutive paragraphs of one line, and
 * paragraphs of one section that each have a list below.
 */
export function siblingGroups(lines: readonly Line[]): readonly (readonly number[])[] {
  const done: number[][] = [];
  let levels: number[][] = [];
  let texts: number[] = [];
  let leads: number[] = [];
  let paragraph: number[] = [];
  const close = () => {
    done.push(...levels.filter(Boolean), texts);
    levels = [];
    texts = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'item') {
      if (line.block !== index) continue;
      if (texts.length > 0) close();
      done.push(...levels.splice(line.depth + 1).filter(Boolean));
      const level = levels[line.depth] ?? [];
      level.push(index);
      levels[line.depth] = level;
    } else if (line.kind === 'text' && line.parent < 0 && !line.quoted) {
      if (levels.length > 0) close();
      if (line.block !== index) paragraph.push(index);
      else if (lines[index + 1]?.block === index) {
        paragraph = [index];
        done.push(paragraph);
      } else {
        texts.push(index);
        if (lines[index + 1]?.kind === 'item') leads.push(index);
      }
    } else if (line.parent < 0) {
      close();
      done.push(leads);
      leads = [];
    }
  }
  close();
  done.push(leads);
  return done.filter((group) => group.length >= FEWEST_SIBLINGS);
}

/** The position of each line that has siblings. */
export const placesIn = (groups: readonly (readonly number[])[]): ReadonlyMap<number, Place> =>
  new Map(groups.flatMap((group) => group.map((index, at) => [index, { group, at }] as const)));

/** The siblings right before and right after a line. */
export function neighboursOf(place: Place | undefined): readonly number[] {
  if (!place) return [];
  const { group, at } = place;
  return group
    .slice(Math.max(0, at - 1), at + 2)
    .filter((other) => other !== group[at] && Math.abs(other - (group[at] ?? 0)) <= FARTHEST);
}

/** Whether two of the four bullets around a bullet, in the same list, have the same separator. */
export function siblingsAlike(
  { lines, cuts, placeOf }: DefinitionContext,
  index: number,
  { mark }: Cut,
): boolean {
  const place = placeOf(index);
  if (!place || lines[index]?.kind !== 'item') return false;
  const { group, at } = place;
  const isAlike = (other: number) => cuts[other]?.mark === mark && cuts[other].isTerm;
  const around = group.slice(Math.max(0, at - 2), at + 3);
  return around.filter((other) => other !== index && isAlike(other)).length >= 2;
}

interface Member {
  readonly line: Line;
  readonly index: number;
  readonly cut: Cut;
}

type RunContext = Pick<DefinitionContext, 'note' | 'lines' | 'cuts' | 'groups' | 'isUsedAgain'>;

/** Separators that also occur in sentences and between columns of any kind; they form no runs here. */
const inGlossariesOnly: ReadonlySet<Cut['mark']> = new Set(['stop', 'gap', 'bar']);

/** Separators that may introduce anything: the text after them must read like a meaning. */
const OF_ANYTHING: ReadonlySet<Cut['mark']> = new Set(['bold', 'leaders', 'arrow']);

/** Minimum share of all siblings that must have the form of a run. */
const SHARE = 0.6;

/** Only the first lines of a list are judged, at most this many; they show what it lists. */
const MOST_JUDGED = 60;

/** Whether a name is two or three capitalised words. */
const isWrittenLikePerson = (name: string): boolean =>
  /^\p{Lu}\p{L}*[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name);

/** A text with a lower `meaningLikeness` is hardly a meaning; from `LIKELY` on it probably is one. */
const UNLIKELY = -0.3;
const LIKELY = 0.2;

/** Judges siblings of one form together: the majority decides for all. */
export function verdictsOf(context: RunContext): ReadonlyMap<number, Verdict> {
  const verdicts = new Map<number, Verdict>();
  for (const group of context.groups()) {
    for (const run of runsIn(group, context)) {
      const verdict = judged(run, context);
      if (verdict) for (const { index } of run) verdicts.set(index, verdict);
    }
  }
  return verdicts;
}

/** The members of a group with the same separator, if they are the majority of the group. */
function runsIn(
  group: readonly number[],
  { lines, cuts }: RunContext,
): readonly (readonly Member[])[] {
  const byMark = new Map<Cut['mark'], Member[]>();
  for (const index of group) {
    const [line, cut] = [lines[index], cuts[index]];
    if (line && cut && !inGlossariesOnly.has(cut.mark))
      appendTo(byMark, cut.mark, { line, index, cut });
  }
  return [...byMark.values()].filter(
    (run) => run.length >= FEWEST_SIBLINGS && run.length >= group.length * SHARE,
  );
}

function judged(run: readonly Member[], context: RunContext): Verdict | undefined {
  const looked = run.slice(0, MOST_JUDGED);
  if (isOfPeople(looked)) return 'people';
  const isShouting = looked.length > 2 && looked.every(({ cut }) => isShouted(cut));
  const named = looked.filter(({ cut }) => isShouting || isShortName(cut));
  const share = (part: readonly unknown[]) => part.length / looked.length;
  if (share(named) < 0.75 || hasRepeats(looked)) return undefined;
  const mark = looked[0]?.cut.mark ?? 'colon';
  const hood = named.reduce((sum, member) => sum + hoodOf(member, context), 0) / named.length;
  const likeness = looked.map(({ cut }) => meaningLikeness(cut.meaning));
  const unlikely = likeness.filter((like) => like < UNLIKELY);
  // In languages other than English the number of words decides; numbered lines are steps.
  const isForeign =
    context.note.languages.main.length > 0 && !looked.some(({ line }) => line.role === 'numbered');
  const likely = likeness.filter(
    (like, at) => like >= LIKELY || (isForeign && hasWordsOfMeaning(looked[at]?.cut.meaning ?? '')),
  );
  if (share(unlikely) > 1 / 3) return undefined;
  const isEquation = mark === 'equals' && likeness.every((like) => like > -1);
  // Of two lines, one may read like a meaning by chance.
  const most = looked.length > 2 ? 1 / 2 : 1;
  if (hood >= 0.5 && (isEquation || share(likely) >= most)) return 'terms';
  const glosses = looked.filter(({ cut }) => isGloss(cut.meaning));
  // A colon follows labels as often as terms; a dash between a rare word and a phrase hardly follows a label.
  if (hood >= 0.5 && looked.length > 2 && mark === 'dash' && share(glosses) >= SHARE)
    return 'terms';
  if (OF_ANYTHING.has(mark)) return undefined;
  const surely = mark === 'dash' && looked.length >= LONG_RUN ? 0.7 : SURELY_NAMED;
  return hood >= surely && (looked.length > 2 || likely.length > 0) ? 'terms' : undefined;
}

/**
 * The term hood of a name in a run. If bold is the separator, it does not count, since labels are bold as
 * well. Before `=` or on a flash card, even a short word counts unless it is everyday language.
 */
function hoodOf({ line, cut: { name, mark } }: Member, { isUsedAgain }: RunContext): number {
  const hood = termLikelihood(name, mark === 'bold' ? { ...line, marks: [] } : line, isUsedAgain);
  const isSet = mark === 'equals' || mark === 'card';
  return isSet && hood === 0 && !isEverydayWordsOnly(name) ? 0.5 : hood;
}

/** If the mean term hood of the names is at least this, the texts after them need not read like meanings. */
const SURELY_NAMED = 0.8;

/**
 * Whether a run lists people (`Ann Lee - compilers`): one name is surely a person's and all are written like
 * names. The lists of known names contain half of the names at best.
 */
const isOfPeople = (run: readonly Member[]): boolean => {
  const looks = run.map(({ cut }) => nameLikelihood(cut.name));
  const named = looks.filter((look) => look >= LOOKS_NAMED);
  return (
    looks.some((look) => look > WITH_GIVEN_NAME) &&
    (named.length === run.length ||
      (named.length >= run.length / 2 && run.every(({ cut }) => isWrittenLikePerson(cut.name))))
  );
};

/** Name likelihood of two capitalised words that are in no list of names. */
const LOOKS_NAMED = 0.5;

/** Labels are followed by colons; a run of this many lines with a dash hardly consists of labels. */
const LONG_RUN = 5;

const hasRepeats = (run: readonly Member[]): boolean =>
  new Set(run.map(({ cut }) => cut.name.toLowerCase())).size < run.length;

/** Whether the name is at most four words that can be a term and are no person's name. */
function isShortName({ name, isTerm }: Cut): boolean {
  return isTerm && !/\S(?:\s+\S+){4}/.test(name) && nameLikelihood(name) <= WITH_GIVEN_NAME;
}

/** `KEY`, `ALL`: in a list of such words even an everyday word is a name; `WHY` is a question. */
function isShouted({ name }: Cut): boolean {
  return (
    /^\p{Lu}{3,12}$/u.test(name) && !/^(?:WHAT|WHY|WHO|HOW|WHEN|WHERE|PROS?|CONS?)$/.test(name)
  );
}

/** Four words without digits, five if the first is capitalised: in other languages, probably a meaning. */
export const hasWordsOfMeaning = (meaning: string): boolean =>
  /^(?:\p{Ll}\S*|\p{Lu}\S*\s+\S+)(?:\s+\S+){3}/u.test(meaning) && !/\d|[?!]/.test(meaning);
