import { lazily } from '../../../../model/lazily.ts';
import { countsOf } from '../../../../model/maps.ts';
import { isAll, type Line, markAhead } from '../../../markdown/line.ts';
import { canBeExplained } from '../../judging/below.ts';
import {
  type Candidate,
  type Defining,
  type DefinitionContext,
  MIN_CONFIDENCE,
  restOfLine,
} from '../../judging/candidate.ts';
import { type Cut, isQuiet } from '../../judging/cut.ts';
import { isForeignLabel } from '../../judging/foreign.ts';
import { beginsWithOrder } from '../../judging/likeness.ts';
import { meaningLikeness, readsLikeMeaning } from '../../judging/meanings.ts';
import { neighboursOf } from '../../judging/runs.ts';
import { doubtOf, isChain, saysOpinion, shortForm, sureAlone } from '../../judging/separated.ts';
import { termLikelihood } from '../../judging/term-likelihood.ts';

/** Added to a possible definition that has a sure definition as a neighbour in its list. */
const besideOne = 0.1;

/** Added in a section with two sure definitions such as `array = a fixed row`, which are no coincidence. */
const amongEquations = 0.05;

/** `term: text`, `term - text`, `term = text`, also with terms in bold or code. */
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
    return other?.mark === mark && other.sure >= MIN_CONFIDENCE;
  };
  const sections = lazily(() => sectionsOf(lines));
  const equating = lazily(() => {
    const equations = [...found.keys()].filter((at) => isSure(at, 'equals'));
    const told = equations.map((at) => sections()[at]);
    // The equations are in line order, so two of one section are adjacent.
    return new Set(told.filter((section, at) => section === told[at - 1]));
  });
  return [...found].map(([index, { mark, ...candidate }]) => {
    const { sure } = candidate;
    const isWord = isOneWord(cuts[index]?.meaning ?? '');
    if (sure >= MIN_CONFIDENCE || sure < MIN_CONFIDENCE - besideOne || isWord) return candidate;
    if (neighboursOf(context.placeOf(index)).some((at) => isSure(at, mark)))
      return { ...candidate, sure: sure + besideOne };
    const isAmong = equating().has(sections()[index]);
    return isAmong ? { ...candidate, sure: sure + amongEquations } : candidate;
  });
}

/** The section of each line, as the number of headings up to there. */
function sectionsOf(lines: readonly Line[]): Uint32Array {
  let heads = 0;
  return Uint32Array.from(lines, ({ kind }) => (kind === 'heading' ? heads++ : heads));
}

/** Whether a separator has another purpose: in a table, a task, or a quotation. */
function isOutside(line: Line, cut: Cut): boolean {
  if (line.quoted && !isSetApart(line, cut)) return true;
  return line.kind === 'cell' || line.role === 'task';
}

/** `> **Jitter** - how much a delay varies`: in a quotation, but the note taker set the term apart. */
const isSetApart = (line: Line, { term, meaning, from }: Cut): boolean => {
  const end = markAhead(line, 'strong')?.end ?? 0;
  return end >= term.trimEnd().length && end <= from && readsLikeMeaning(meaning);
};

/** The definition in a line's cut, judged alone or as one of a run. */
function judged(
  context: DefinitionContext,
  defining: Defining,
  index: number,
  cut: Cut,
): readonly Candidate[] {
  const line = context.lines[index];
  if (!line) return [];
  const verdict = context.verdictOf(index);
  // A line in bold is a heading; entries of a glossary have a recogniser of their own.
  if (verdict === 'people' || isAll(line, 'strong') || context.inGlossary(line)) return [];
  if (leadsElsewhere(line, cut) || isRemark(cut.meaning)) return [];
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
  if (sure < MIN_CONFIDENCE - besideOne) return [];
  return restOfLine(context, line, withoutPointer(line, cut.term), cut.from, {
    sure,
    by: isOfRun && alone < MIN_CONFIDENCE ? 'run-of-terms' : `term-${cut.mark}`,
    label: isOfRun,
  });
}

/** Added to a line that may be a definition, in a note that defines its terms. */
const AMONG_DEFINITIONS = 0.08;

/** Subtracted in a note that defines nothing, if neither wording nor formatting indicates a definition. */
const AMONG_REMARKS = 0.06;

const FOUR_WORDS = /^\S+(?:\s+\S+){3}/;

function fromNote(
  { isUsedAgain }: DefinitionContext,
  line: Line,
  { name, meaning, mark }: Cut,
  defining: Defining,
): number {
  if ((mark !== 'colon' && mark !== 'dash') || defining === 'unknown') return 0;
  const hood = termLikelihood(name, line, isUsedAgain);
  if (defining === 'defines') {
    const isSaid = FOUR_WORDS.test(meaning) && meaningLikeness(meaning) >= 0;
    const isNamed = hood > 0 && canBeExplained(name) && !name.includes(',');
    return isNamed && isSaid && !beginsWithOrder(meaning) ? AMONG_DEFINITIONS : 0;
  }
  return mark === 'colon' && hood < 1 && !readsLikeMeaning(meaning) ? -AMONG_REMARKS : 0;
}

/** `Worth a look: [The title of a post](url)`: a reference, not a definition. */
const leadsElsewhere = ({ marks, text }: Line, { from, mark }: Cut): boolean =>
  mark === 'colon' &&
  marks.some(
    ({ kind, start, end }) =>
      kind === 'link' &&
      start <= from &&
      start > 0 &&
      end >= text.replace(/\{:[^{}]*\}\s*$/, '').trimEnd().length,
  );

/** Removes the word that points at a link: `see [Daro - ...](url)`. */
const withoutPointer = ({ marks }: Line, term: string): string => {
  const [pointer = ''] = /^(?:see|cf\.?|via)\s+/i.exec(term) ?? [];
  return marks.some(({ kind, start }) => kind === 'link' && start === pointer.length)
    ? term.slice(pointer.length)
    : term;
};

/** `(from a book of the 90s)`, `a kiln is more than an oven`: a remark or a sentence about something else. */
const isRemark = (meaning: string): boolean =>
  /^(?:\((?:from|by|in|at|via|see)\s[^()]*\)$|an?\s\p{L}+\s(?:is|are)\s)/iu.test(meaning.trim());

const isOneWord = (text: string): boolean =>
  /^[\x20-\x7f]*$/.test(text) && !/\S\s\S/.test(text.trim());

/** Confidence in a run of definitions, unless the meaning is unlikely, one word or an opinion. */
const sureOfRun = 0.64;

/** A text with a lower likeness is no meaning, whatever its neighbours are. */
const impossible = -0.35;

/** `const wait = 3`: the separator is part of the code. */
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

/** Whether a line is mostly a link, as in an index: its colon belongs to a title. */
function isLinkLine(line: Line): boolean {
  const link = line.marks.find((mark) => mark.kind === 'link' && mark.start <= 1);
  return link !== undefined && link.end >= line.text.trim().length * 0.8;
}

/** `[Rumal - a learning library](url)`: a name of one or two words and a gloss; a title would have a colon. */
const isGlossInLink = ({ mark, term, meaning }: Cut): boolean =>
  mark === 'dash' && term.split(/\s+/).length <= 2 && readsLikeMeaning(meaning);

/** A label that occurs this often belongs to a form or a conversation; it is no term. */
const fewestRepeats = 3;

/** Labels that occur at least {@link fewestRepeats} times. */
function repeatedLabels(cuts: DefinitionContext['cuts']): ReadonlySet<string> {
  const labelled = cuts.flatMap((cut) => (cut?.mark === 'colon' ? [keyOf(cut)] : []));
  const repeated = [...countsOf(labelled)].filter(([, count]) => count >= fewestRepeats);
  return new Set(repeated.map(([key]) => key));
}

function keyOf(cut: Cut): string {
  return `${cut.mark} ${cut.term.toLowerCase().trim()}`;
}
