import { appendTo } from '../../../model/append-to.ts';
import { isPlainSpeech, nameLikelihood } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import type { DefinitionContext, Place, Verdict } from './candidate.ts';
import type { Cut } from './cut.ts';
import { isGloss } from './glosses.ts';
import { meaningLikeness } from './meanings.ts';
import { termHood } from './term-hood.ts';

/** In lines: what stands further away is no neighbour, though nothing of its level is between. */
const FARTHEST = 12;

/** One line has no siblings. */
export const FEWEST_SIBLINGS = 2;

/**
 * Bullets of one list and level, the lines of a paragraph, paragraphs of one line that follow each other, and those of
 * a section that each have a list below.
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

/** The place of each line that has siblings. */
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

/** Two of the four bullets round one, in the same list, are cut in the same way. */
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

/** Such marks also stand in sentences and between columns of anything. */
const inGlossariesOnly: ReadonlySet<Cut['mark']> = new Set(['stop', 'gap', 'bar']);

/** Such marks lead to anything: what stands behind them must read like a meaning. */
const OF_ANYTHING: ReadonlySet<Cut['mark']> = new Set(['bold', 'leaders', 'arrow']);

/** The share of all siblings that has the form of a run. */
const SHARE = 0.6;

/** More lines than this in a list, and its first ones have shown what it is. */
const MOST_JUDGED = 60;

/** Two or three words with capitals. */
const isWrittenLikePerson = (name: string): boolean =>
  /^\p{Lu}\p{L}*[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(name);

/** Below, a text speaks against being a meaning; above, for it; see `meaningLikeness`. */
const UNLIKELY = -0.3;
/** From here on a known given name stands in front; `Arbre de Merkle` is written like a name, too. */
const LIKELY_PERSON = 0.75;
const LIKELY = 0.2;

/** Judges siblings of one form together: what most of them are, all are. */
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

/** Those of a group that are cut at the same mark, where that is what most of them are. */
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
  const share = (part: readonly unknown[], whole: readonly unknown[] = looked) =>
    part.length / whole.length;
  if (share(named) < 0.75 || hasRepeats(looked)) return undefined;
  const mark = looked[0]?.cut.mark ?? 'colon';
  const hood = named.reduce((sum, member) => sum + hoodOf(member, context), 0) / named.length;
  const likeness = looked.map(({ cut }) => meaningLikeness(cut.meaning));
  const unlikely = likeness.filter((like) => like < UNLIKELY);
  // Where the words are not known, much may be said; numbered lines are steps.
  const isForeign =
    context.note.languages.main.length > 0 && !looked.some(({ line }) => line.role === 'numbered');
  const likely = likeness.filter(
    (like, at) => like >= LIKELY || (isForeign && saysMuch(looked[at]?.cut.meaning ?? '')),
  );
  if (share(unlikely) > 1 / 3) return undefined;
  const isEquation = mark === 'equals' && likeness.every((like) => like > -1);
  // Of two, one may be so by chance.
  const most = looked.length > 2 ? 1 / 2 : 1;
  if (hood >= 0.5 && (isEquation || share(likely) >= most)) return 'terms';
  const glosses = looked.filter(({ cut }) => isGloss(cut.meaning));
  // A colon labels as often as it defines; a dash between a rare word and a phrase hardly does.
  if (hood >= 0.5 && looked.length > 2 && mark === 'dash' && share(glosses) >= SHARE)
    return 'terms';
  if (OF_ANYTHING.has(mark)) return undefined;
  const surely = mark === 'dash' && looked.length >= LONG_RUN ? 0.7 : SURELY_NAMED;
  return hood >= surely && (looked.length > 2 || likely.length > 0) ? 'terms' : undefined;
}

/**
 * Bold sets labels apart as well, where nothing else separates them from what they label. Nobody writes an
 * everyday word before `=` or on a card without meaning it.
 */
function hoodOf({ line, cut: { name, mark } }: Member, { isUsedAgain }: RunContext): number {
  const hood = termHood(name, mark === 'bold' ? { ...line, marks: [] } : line, isUsedAgain);
  const isSet = mark === 'equals' || mark === 'card';
  return isSet && hood === 0 && !isPlainSpeech(name) ? 0.5 : hood;
}

/** So many of a row are written like names that what stands behind them need only not speak against it. */
const SURELY_NAMED = 0.8;

/**
 * Where one is surely a person and all are written like people, all are: `Ann Lee - compilers`. A list knows
 * half of the names at best.
 */
const isOfPeople = (run: readonly Member[]): boolean => {
  const looks = run.map(({ cut }) => nameLikelihood(cut.name));
  const named = looks.filter((look) => look >= LOOKS_NAMED);
  return (
    looks.some((look) => look > LIKELY_PERSON) &&
    (named.length === run.length ||
      (named.length >= run.length / 2 && run.every(({ cut }) => isWrittenLikePerson(cut.name))))
  );
};

/** Two capitalised words that no list knows. */
const LOOKS_NAMED = 0.5;

/** Labels have a colon behind them; so many lines with a dash are hardly labelled. */
const LONG_RUN = 5;

const hasRepeats = (run: readonly Member[]): boolean =>
  new Set(run.map(({ cut }) => cut.name.toLowerCase())).size < run.length;

/** At most four words that can be a term, no person and nothing to do. */
function isShortName({ name, isTerm }: Cut): boolean {
  return isTerm && !/\S(?:\s+\S+){4}/.test(name) && nameLikelihood(name) <= LIKELY_PERSON;
}

/** `KEY`, `ALL`: in a row of such words even an everyday one is a name; `WHY` asks. */
function isShouted({ name }: Cut): boolean {
  return (
    /^\p{Lu}{3,12}$/u.test(name) && !/^(?:WHAT|WHY|WHO|HOW|WHEN|WHERE|PROS?|CONS?)$/.test(name)
  );
}

/** Four words without figures, five behind a capital: where the words are not known, their number speaks. */
export const saysMuch = (meaning: string): boolean =>
  /^(?:\p{Ll}\S*|\p{Lu}\S*\s+\S+)(?:\s+\S+){3}/u.test(meaning) && !/\d|[?!]/.test(meaning);
