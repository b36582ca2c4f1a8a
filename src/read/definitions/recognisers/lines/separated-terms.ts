import { lazily } from '../../../../model/lazily.ts';
import type { Line } from '../../../markdown/line.ts';
import { isThing } from '../../judging/below.ts';
import {
  type Candidate,
  type Defining,
  type DefinitionContext,
  enough,
  restOfLine,
} from '../../judging/candidate.ts';
import { type Cut, isQuiet } from '../../judging/cut.ts';
import { isForeignLabel } from '../../judging/foreign.ts';
import { beginsWithOrder } from '../../judging/likeness.ts';
import { meaningLikeness, readsLikeMeaning } from '../../judging/meanings.ts';
import { neighboursOf } from '../../judging/runs.ts';
import { doubtOf, isChain, saysOpinion, shortForm, sureAlone } from '../../judging/separated.ts';
import { termHood } from '../../judging/term-hood.ts';

/** What a neighbour in the list that is surely a definition adds to one that may be. */
const besideOne = 0.1;

/** What is added in a section that says twice `array = a fixed row`: nobody writes so by chance. */
const amongEquations = 0.05;

/** `term: text`, `term - text`, `term = text`, bold or code terms among them. */
export function separatedTerms(
  context: DefinitionContext,
  defining: Defining,
): readonly Candidate[] {
  const { lines, cuts } = context;
  const said = repeatedLabels(cuts);
  const found = new Map<number, Candidate & Pick<Cut, 'mark'>>();
  for (const [index, line] of lines.entries()) {
    const cut = cuts[index];
    if (!cut || isOutside(line, cut) || (isLinkLine(line) && !isGlossInLink(cut))) continue;
    if (said.has(keyOf(cut)) || isWithinCode(line, cut) || isOnlyCode(line, cut)) continue;
    const short = isQuiet(cut) ? null : shortForm(line, cut);
    const [candidate] = short ?? judged(context, defining, index, cut);
    if (candidate) found.set(index, { ...candidate, mark: cut.mark });
  }
  const isSure = (at: number, mark: Cut['mark']) => {
    const other = found.get(at);
    return other?.mark === mark && other.sure >= enough;
  };
  const sections = lazily(() => sectionsOf(lines));
  const equating = lazily(() => {
    const equations = [...found.keys()].filter((at) => isSure(at, 'equals'));
    const told = equations.map((at) => sections()[at]);
    // They are in order: of two in one section, one follows the other.
    return new Set(told.filter((section, at) => section === told[at - 1]));
  });
  return [...found].map(([index, { mark, ...candidate }]) => {
    const { sure } = candidate;
    const isWord = isOneWord(cuts[index]?.meaning ?? '');
    if (sure >= enough || sure < enough - besideOne || isWord) return candidate;
    if (neighboursOf(context.placeOf(index)).some((at) => isSure(at, mark)))
      return { ...candidate, sure: sure + besideOne };
    const isAmong = equating().has(sections()[index]);
    return isAmong ? { ...candidate, sure: sure + amongEquations } : candidate;
  });
}

/** For each line the number of headings above it, by which its section is known. */
function sectionsOf(lines: readonly Line[]): Uint32Array {
  let heads = 0;
  return Uint32Array.from(lines, ({ kind }) => (kind === 'heading' ? heads++ : heads));
}

/** Where a mark parts something else: in a table, a task, the words of others. */
function isOutside(line: Line, cut: Cut): boolean {
  if (line.quoted && !isSetApart(line, cut)) return true;
  return line.kind === 'cell' || line.role === 'task';
}

/** `> **Jitter** - how much a delay varies`: a term in bold and its meaning are what the taker of notes set apart. */
const isSetApart = ({ marks }: Line, { term, meaning, from }: Cut): boolean =>
  marks.some(
    ({ kind, start, end }) =>
      kind === 'strong' && start === 0 && end >= term.trimEnd().length && end <= from,
  ) && readsLikeMeaning(meaning);

/** What a line's cut defines, by itself or as one of a run. */
function judged(
  context: DefinitionContext,
  defining: Defining,
  index: number,
  cut: Cut,
): readonly Candidate[] {
  const line = context.lines[index];
  if (!line) return [];
  const verdict = context.verdictOf(index);
  // What a glossary says has its own recogniser.
  if (verdict === 'people' || isAllBold(line) || context.inGlossary(line)) return [];
  if (leadsElsewhere(line, cut)) return [];
  if (isForeignLabel(cut.term, context)) return [];
  const alone = sureAlone(context, index, cut);
  const isOfRun =
    verdict === 'terms' &&
    meaningLikeness(cut.meaning) > impossible &&
    !isOneWord(cut.meaning) &&
    !isChain(cut.name, cut) &&
    !saysOpinion(cut.meaning);
  const sure = isOfRun
    ? Math.max(alone, sureOfRun)
    : alone + fromNote(context, line, cut, defining) - doubtOf(context, index, cut);
  if (sure < enough - besideOne) return [];
  return restOfLine(context, line, withoutPointer(line, cut.term), cut.from, {
    sure,
    by: isOfRun && alone < enough ? 'run-of-terms' : `term-${cut.mark}`,
    label: isOfRun,
  });
}

/** What a note that defines its terms adds to a line that may do so. */
const AMONG_DEFINITIONS = 0.08;

/** What a line loses in a note that defines nothing, where neither its words nor its looks say that it does. */
const AMONG_REMARKS = 0.06;

const FOUR_WORDS = /^\S+(?:\s+\S+){3}/;

function fromNote(
  { isUsedAgain }: DefinitionContext,
  line: Line,
  { name, meaning, mark }: Cut,
  defining: Defining,
): number {
  if ((mark !== 'colon' && mark !== 'dash') || defining === 'unknown') return 0;
  const hood = termHood(name, line, isUsedAgain);
  if (defining === 'defines') {
    const isSaid = FOUR_WORDS.test(meaning) && meaningLikeness(meaning) >= 0;
    const isNamed = hood > 0 && isThing(name) && !name.includes(',');
    return isNamed && isSaid && !beginsWithOrder(meaning) ? AMONG_DEFINITIONS : 0;
  }
  return mark === 'colon' && hood < 1 && !readsLikeMeaning(meaning) ? -AMONG_REMARKS : 0;
}

/** A line that is bold from its first letter to its last is a heading. */
const isAllBold = ({ marks, text }: Line): boolean =>
  marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.trim().length,
  );

/** `Worth a look: [The title of a post](url)`: where to read on. */
const leadsElsewhere = ({ marks, text }: Line, { from, mark }: Cut): boolean =>
  mark === 'colon' &&
  marks.some(
    ({ kind, start, end }) =>
      kind === 'link' &&
      start <= from &&
      start > 0 &&
      end >= text.replace(/\{:[^{}]*\}\s*$/, '').trimEnd().length,
  );

/** `see [Daro - ...](url)`: the word before the link only points at it. */
const withoutPointer = ({ marks }: Line, term: string): string => {
  const [pointer = ''] = /^(?:see|cf\.?|via)\s+/i.exec(term) ?? [];
  return marks.some(({ kind, start }) => kind === 'link' && start === pointer.length)
    ? term.slice(pointer.length)
    : term;
};

const isOneWord = (text: string): boolean =>
  /^[\x20-\x7f]*$/.test(text) && !/\S\s\S/.test(text.trim());

/** Within a row of definitions, what is no sum and no name is one as well. */
const sureOfRun = 0.64;

/** What reads less like a meaning than this is none, whatever stands beside it. */
const impossible = -0.35;

/** `const wait = 3`: the mark is part of the code. */
function isWithinCode({ marks }: Line, { term, from }: Cut): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'code' && start <= term.length && end > from,
  );
}

/** `Set it up: \`make all\``: what to type. */
const isOnlyCode = ({ marks, text }: Line, { from }: Cut): boolean =>
  marks.some(
    ({ kind, start, end }) => kind === 'code' && start === from && end === text.trimEnd().length,
  );

/** A line that is a link, such as an index has: its colon belongs to a title. */
function isLinkLine(line: Line): boolean {
  const link = line.marks.find((mark) => mark.kind === 'link' && mark.start <= 1);
  return link !== undefined && link.end >= line.text.trim().length * 0.8;
}

/** `[Rumal - a learning library](url)`: a name in a word or two, and what it is; a title has a colon. */
const isGlossInLink = ({ mark, term, meaning }: Cut): boolean =>
  mark === 'dash' && term.split(/\s+/).length <= 2 && meaningLikeness(meaning) >= 0.2;

/** How often a label comes back that is the heading of a form or a voice of a conversation, not a term. */
const fewestRepeats = 3;

/** Labels that come back. */
function repeatedLabels(cuts: DefinitionContext['cuts']): ReadonlySet<string> {
  const labelled = cuts.flatMap((cut) => (cut?.mark === 'colon' ? [keyOf(cut)] : []));
  const counts = new Map<string, number>();
  if (labelled.length >= fewestRepeats)
    for (const key of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= fewestRepeats).map(([key]) => key));
}

function keyOf(cut: Cut): string {
  return `${cut.mark} ${cut.term.toLowerCase().trim()}`;
}
