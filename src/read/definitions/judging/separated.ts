import { announcesTalks } from '../../lexicon/line-kinds.ts';
import { firstPersonLikelihood, mayNamePerson } from '../../lexicon/people.ts';
import { isGivenName, isProduct, jobWords, nameLikelihood } from '../../lexicon/person-names.ts';
import { type Line, type Mark, markAhead } from '../../markdown/line.ts';
import { isAcronym, isAllCapitals, isLongFormOf } from './acronyms.ts';
import type { Candidate, DefinitionContext } from './candidate.ts';
import { type Cut, isQuiet } from './cut.ts';
import { isDistinguishingPhrase } from './glosses.ts';
import { beginsWithOrder, looksNamed } from './likeness.ts';
import { describesActivity, meaningLikeness, readsLikeMeaning } from './meanings.ts';
import { givesOpinion } from './opinions.ts';
import { isNamingPhrase, opensLikeMeaning, spelledOut } from './phrases.ts';
import { neighboursOf, siblingsAlike } from './runs.ts';
import { isMarked, termLikelihood } from './term-likelihood.ts';

/** Confidence that a line's cut separates a term from its meaning, judged by the line and its siblings; else 0. */
export function sureAlone(context: DefinitionContext, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line) return 0;
  const sure = isQuiet(cut) ? 0 : Math.min(1, surenessOfCut(context, line, index, cut));
  return isLinkedTerm(line, cut) ? Math.max(sure, LINKED) : sure;
}

function surenessOfCut(context: DefinitionContext, line: Line, index: number, cut: Cut): number {
  if (!cut.isTerm) return 0;
  const { name } = cut;
  const meaning = meaningLikeness(cut.meaning);
  const isRow = isSpelledByRow(name, cut.meaning);
  const expands = isRow || isLongFormOf(name, cut.meaning.split(/[,.;(]| - /, 1)[0] ?? '');
  if (isNoTerm(name, cut, isRow ? 0 : meaning) || (!expands && needsSpelling(line, name, cut)))
    return 0;
  const activity = describesActivity(name, cut.meaning);
  const ordered = cut.mark === 'colon' && beginsWithOrder(cut.meaning);
  const order = ordered && !activity && !isNamingPhrase(spelledOut(cut.meaning)) ? 0.2 : 0;
  const product = isProduct(name) && meaning < 0.2 ? 0.2 : 0;
  const first = line.marks.find(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.end <= cut.from,
  );
  const words = name.split(/\s*\/\s*|\s+/).length - (name.match(/\//g)?.length ?? 0);
  return (
    -order -
    product +
    (cut.mark === 'equals' && words <= 2 && cut.meaning.split(/\s+/).length >= 2 ? 0.13 : 0) +
    cut.trust +
    (expands ? 0.6 : meaning) +
    fromMark(first?.kind, cut, meaning) +
    (looksNamed(name) ? 0.12 : 0) +
    (words > 3 ? -0.12 * (words - 3) : 0) +
    (/^\p{Ll}/u.test(name) && words > 2 ? -0.1 : 0) +
    (siblingsAlike(context, index, cut) ? fromSiblings(cut, meaning) : 0) +
    (line.kind === 'text' ? -0.04 : 0) +
    (activity ? 0.22 : 0) +
    (cut.mark === 'dash' && looksNamed(name) && saysEnough(cut.meaning) ? 0.03 : 0) +
    (endsOpen.test(cut.meaning) ? -0.15 : 0)
  );
}

/** Lines that define nothing despite other evidence: people, days, half sentences, opinions, remarks. */
const isNoTerm = (name: string, cut: Cut, meaning: number): boolean =>
  (nameLikelihood(name) >= 0.7 && !isAllCapitals(name)) ||
  announcesTalks(name) ||
  /\s(?:is|are|was|were|has|have|can|will|does|do)\s/i.test(name) ||
  meaning <= -0.6 ||
  saysOpinion(cut.meaning) ||
  isPerson(name, cut.meaning) ||
  isChain(name, cut) ||
  (isGivenName(name) && meaning < 0.2);

/** A heading, and most arrows, define nothing except the long form of an acronym. */
const needsSpelling = ({ kind }: Line, name: string, { mark, meaning }: Cut): boolean =>
  kind === 'heading' || (mark === 'arrow' && !pointsAtKind(name, meaning));

/** `Arrange - act - assert`: steps; `deaf - lip reading - with a friend`: catchwords. */
export const isChain = (name: string, { mark, meaning }: Cut): boolean =>
  !name.includes(' ') &&
  (/^\S+(?:\s[-–—]\s\S+)+$/.test(meaning) ||
    (mark === 'dash' &&
      /^\p{Ll}/u.test(name) &&
      /^\S+(?:\s\S+)?\s[-–—]\s\S+(?:\s\S+){0,3}$/.test(meaning)));

/** Whether a text is an opinion: `The pool - is the best of all`. */
export const saysOpinion = (meaning: string): boolean => {
  const [verb = ''] = /^(?:is|are)\s+/i.exec(meaning) ?? [];
  return verb !== '' && givesOpinion(meaning.slice(verb.length));
};

/** `Widget => thing that turns`; most other arrows lead from one step to the next. */
const pointsAtKind = (name: string, meaning: string): boolean =>
  name.split(/\s+/).length <= 3 &&
  meaning.split(/\s+/).length >= 4 &&
  !/->|=>|→|⇒/.test(meaning) &&
  isNamingPhrase(spelledOut(meaning));

/** `POUR - perceivable, operable, understandable, robust`: a word for each letter. */
const isSpelledByRow = (name: string, meaning: string): boolean =>
  /^\p{Lu}{3,6}$/u.test(name) &&
  meaning
    .split(/\s*,\s*(?:and\s+)?/)
    .map((word) => (/^\p{L}+$/u.test(word) ? word.charAt(0) : '?'))
    .join('')
    .toUpperCase() === name;

/** A person with a job: `Ann lee - sr engineer - Acme`. */
function isPerson(name: string, meaning: string): boolean {
  return (
    name.includes(' ') &&
    mayNamePerson(name) &&
    jobWords.test(meaning) &&
    firstPersonLikelihood(name) >= 0.45
  );
}

/** Evidence from formatting. Terms are formatted, but so are labels: in bold and with a colon. */
function fromMark(kind: Mark['kind'] | undefined, { mark }: Cut, meaning: number): number {
  if (kind !== 'strong' && kind !== 'code' && kind !== 'emphasis') return 0;
  return kind === 'strong' && mark === 'colon' && meaning < 0.1 ? -0.05 : 0.15;
}

/** Glosses come in lists; so do facts with labels (`Team: 12 people`), which are no evidence for each other. */
function fromSiblings({ mark }: Cut, meaning: number): number {
  if (meaning >= 0.1) return 0.14;
  return mark === 'colon' ? 0.04 : 0.1;
}

/** The lines below continue the text. */
const endsOpen = /[:：]\s*$|,\s*\)?$/;

/** At least four words, and not a list of names. */
function saysEnough(meaning: string): boolean {
  return meaning.split(/\s+/).length >= 4 && !/,.*,/.test(meaning);
}

/** Minimum confidence for a linked name with a sentence about it. */
const LINKED = 0.6;

/** `[Handy heuristic](url) - we lean on the first example`: two to four words, then a sentence in the present. */
function isLinkedTerm(line: Line, { name, mark, meaning }: Cut): boolean {
  const link = markAhead(line, 'link');
  return (
    mark === 'dash' &&
    /^https?:/.test(link?.url ?? '') &&
    isMarked(name, line) &&
    /^\S+(?:\s\S+){1,3}$/.test(name) &&
    nameLikelihood(name) < 0.5 &&
    meaningLikeness(meaning) > -0.4 &&
    /^\p{Ll}\S*(?:\s\S+){4}/u.test(meaning) &&
    !/[?!]|^(?:i|my|from|by|at|in|see|great|good|nice|very)\b|\b(?:was|were|had|did|used)\b/i.test(
      meaning,
    )
  );
}

/** Subtracted from the confidence in a line in which only the meaning indicates a term. */
const unnamed = 0.1;

/** Number of lines of a list that are searched for steps. */
const MOST_STEPS = 12;

/** Whether a line is numbered, and a line of its list says what to do. */
const isAmongSteps = ({ lines, cuts, placeOf }: DefinitionContext, index: number): boolean =>
  lines[index]?.role === 'numbered' &&
  (placeOf(index)?.group ?? [])
    .slice(0, MOST_STEPS)
    .some((at) => beginsWithOrder(cuts[at]?.meaning ?? ''));

/** Subtracted for a few words after an everyday word or next to a label, which may be a remark. */
const amongRemarks = 0.3;

/** Confidence that a line loses, from 0 to 1, if nothing except its meaning indicates a term. */
export function doubtOf(context: DefinitionContext, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line) return 0;
  const hood = termLikelihood(cut.name, line, context.isUsedAgain);
  if (hood < 1 && !readsLikeMeaning(cut.meaning) && isAmongSteps(context, index)) return unnamed;
  const mayBeRemark = hood === 0 || isBesideLabel(context, index, cut);
  if (cut.mark !== 'equals' && mayBeRemark && isOnlyToldApart(cut.meaning)) return amongRemarks;
  // In later lines of a paragraph, a semicolon is part of a sentence.
  const isWithin = cut.mark === 'semicolon' && line.block !== index;
  return isWithin || (hood === 0 && !siblingsAlike(context, index, cut)) ? unnamed : 0;
}

/** Whether the sibling directly before or after is labelled: `Decision: ...`. */
const isBesideLabel = (
  { placeOf, cuts }: DefinitionContext,
  index: number,
  { mark }: Cut,
): boolean =>
  neighboursOf(placeOf(index)).some((at) => cuts[at]?.mark === mark && !cuts[at].isTerm);

/** `the vendor without an answer`: after an everyday word only a remark. */
const isOnlyToldApart = (meaning: string): boolean =>
  isDistinguishingPhrase(meaning) &&
  !opensLikeMeaning(meaning) &&
  !isNamingPhrase(spelledOut(meaning));

/** Acronym last: `Universal Control Plane - UCP`; acronym first: `The new UCP - Universal Control Plane`. */
export function shortForm(line: Line, cut: Cut): readonly Candidate[] | null {
  const short = shortBehind(cut);
  if (short) {
    const place = { line, start: line.start, end: line.start + cut.term.length };
    return [
      { ...place, term: short, aliases: [cut.term.trim()], sure: 0.8, by: 'long-form-first' },
    ];
  }
  const words = cut.term.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !isAcronym(last)) return null;
  const long = /^[^,.;(]+/.exec(cut.meaning)?.[0].trim() ?? '';
  if (!isLongFormOf(last, long)) return null;
  const place = { line, start: line.start, end: line.end };
  return [{ ...place, term: last, aliases: [long], sure: 0.7, by: 'short-form-first' }];
}

/** The acronym after its long form: `Universal Control Plane - UCP`. */
function shortBehind(cut: Cut): string | null {
  const short = cut.meaning.replace(/[.,;]$/, '');
  return isAcronym(short) && isLongFormOf(short, cut.term) ? short : null;
}
