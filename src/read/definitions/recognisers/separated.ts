import { isContainer } from '../../lexicon/line-kinds.ts';
import {
  isGivenName,
  isProduct,
  jobWords,
  mayNamePerson,
  nameLikelihood,
  peopleIn,
} from '../../lexicon/people.ts';
import type { Line, Mark } from '../../markdown/line.ts';
import { isAcronym, isAllCapitals, spellsOut } from '../judging/acronyms.ts';
import {
  type Candidate,
  type DefinitionContext,
  enough,
  restOfLine,
} from '../judging/candidate.ts';
import { type Cut, type CutLines, isQuiet } from '../judging/cut.ts';
import { tellsApart } from '../judging/glosses.ts';
import { beginsWithOrder, looksNamed } from '../judging/likeness.ts';
import { describesActivity, meaningLikeness } from '../judging/meanings.ts';
import { givesOpinion } from '../judging/opinions.ts';
import { isNamingPhrase, opensLikeMeaning, spelledOut } from '../judging/phrases.ts';
import { neighboursOf, siblingsAlike } from '../judging/siblings.ts';
import { splitAlias } from '../judging/split-alias.ts';
import { isMarked, termHood } from '../judging/term-hood.ts';

/** What a neighbour in the list that is surely a definition adds to one that may be. */
const besideOne = 0.1;

/** `term: text`, `term - text`, `term = text`, bold or code terms among them. */
export function separatedTerms(context: DefinitionContext): readonly Candidate[] {
  const { lines, cuts } = context;
  const said = repeatedLabels(lines, cuts);
  const found = new Map<number, Candidate & Pick<Cut, 'mark'>>();
  for (const [index, line] of lines.entries()) {
    const cut = cuts.at(index);
    if (!cut || isOutside(line) || (isLinkLine(line) && !isGlossInLink(cut))) continue;
    if (said.has(keyOf(cut)) || isTitle(context, line) || isWithinCode(line, cut)) continue;
    const short = isQuiet(cut) ? null : shortForm(line, cut);
    const [candidate] = short ?? judged(context, cuts, index, cut);
    if (candidate) found.set(index, { ...candidate, mark: cut.mark });
  }
  return [...found].map(([index, { mark, ...candidate }]) => {
    const { sure } = candidate;
    if (sure >= enough || sure < enough - besideOne) return candidate;
    const beside = neighboursOf(lines, index).some((at) => {
      const other = found.get(at);
      return other?.mark === mark && other.sure >= enough;
    });
    return beside ? { ...candidate, sure: sure + besideOne } : candidate;
  });
}

function isOutside(line: Line): boolean {
  return line.kind === 'cell' || line.role === 'task' || line.quoted || isAllCode(line);
}

function judged(
  context: DefinitionContext,
  cuts: CutLines,
  index: number,
  cut: Cut,
): readonly Candidate[] {
  const line = context.lines[index];
  if (!line) return [];
  const verdict = context.verdictOf(index);
  // What a glossary says has its own recogniser.
  if (verdict === 'people' || isAllBold(line) || context.inGlossary(line)) return [];
  const judgedAlone = isQuiet(cut)
    ? sureOfQuiet(cut)
    : Math.min(1, judge(context, cuts, index, cut));
  const alone = isLinkedTerm(line, cut) ? Math.max(judgedAlone, sureOfLinked) : judgedAlone;
  const isOfRun =
    verdict === 'terms' &&
    meaningLikeness(cut.meaning) > impossible &&
    !isOneWord(cut.meaning) &&
    !saysOpinion(cut.meaning);
  const sure = isOfRun ? Math.max(alone, sureOfRun) : alone - doubtOf(context, index, cut);
  if (sure < enough - besideOne) return [];
  return restOfLine(context, line, withoutPointer(line, cut.term), cut.from, {
    sure,
    by: isOfRun && alone < enough ? 'run-of-terms' : `term-${cut.mark}`,
    label: isOfRun,
  });
}

/** A line that is bold from its first letter to its last is a heading. */
const isAllBold = ({ marks, text }: Line): boolean =>
  marks.some(
    ({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.trim().length,
  );

/** `see [Daro - ...](url)`: the word before the link only points at it. */
const withoutPointer = ({ marks }: Line, term: string): string => {
  const [pointer = ''] = /^(?:see|cf\.?|via)\s+/i.exec(term) ?? [];
  return marks.some(({ kind, start }) => kind === 'link' && start === pointer.length)
    ? term.slice(pointer.length)
    : term;
};

/** `ABI .... application binary interface`: a mark that says nothing stands before what the letters do. */
const sureOfQuiet = ({ mark, term, meaning }: Cut): number =>
  mark !== 'stop' && isAcronym(term) && spellsOut(term, meaning) ? 0.7 : 0;

const isOneWord = (text: string): boolean =>
  /^[\x20-\x7f]*$/.test(text) && !/\S\s\S/.test(text.trim());

/** Within a row of definitions, what is no sum and no name is one as well. */
const sureOfRun = 0.64;
const impossible = -0.35;

/** A name that leads to what it is the name of, and a sentence about it. */
const sureOfLinked = 0.6;

/** `[Handy heuristic](url) - we lean on the first example`: at least two words, then a sentence in the present. */
function isLinkedTerm(line: Line, { term, mark, meaning }: Cut): boolean {
  const { name } = splitAlias(term);
  const link = line.marks.find(({ kind, start }) => kind === 'link' && start === 0);
  return (
    (mark === 'dash' || mark === 'equals') &&
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

/** What nothing but its meaning says is a term. */
const unnamed = 0.1;
/** One of a row of labels, which what stands behind them does not make terms. */
const amongLabels = 0.2;
/** A few words beside a label are labelled, too. */
const amongRemarks = 0.3;

function doubtOf(context: DefinitionContext, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line) return 0;
  const hood = termHood(splitAlias(cut.term).name, line, context.isUsedAgain);
  if (context.verdictOf(index) === 'labels') return hood === 1 ? 0 : amongLabels;
  if (cut.mark !== 'equals' && isOnlyToldApart(cut.meaning)) {
    if (isBesideLabel(context, index, cut)) return amongRemarks;
    if (hood === 0) return amongLabels;
  }
  return hood === 0 && !siblingsAlike(context.lines, context.cuts, index, cut) ? unnamed : 0;
}

/** `Universal Control Plane - UCP`: the short form behind; `The new UCP - Universal Control Plane`: before. */
function shortForm(line: Line, cut: Cut): readonly Candidate[] | null {
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
  const begins = long.charAt(0).toLowerCase() === last.charAt(0).toLowerCase();
  if (!begins || !spellsOut(last, long)) return null;
  const place = { line, start: line.start, end: line.end };
  return [{ ...place, term: last, aliases: [long], sure: 0.7, by: 'short-form-first' }];
}

function isAllCode(line: Line): boolean {
  return line.marks.some(
    (mark) => mark.kind === 'code' && mark.start === 0 && mark.end >= line.text.trim().length,
  );
}

/** `const wait = 3`: the mark is part of the code. */
function isWithinCode({ marks }: Line, { term, from }: Cut): boolean {
  return marks.some(
    ({ kind, start, end }) => kind === 'code' && start <= term.length && end > from,
  );
}

/** `Decision: ...` right before or after it. */
const isBesideLabel = ({ lines, cuts }: DefinitionContext, index: number, { mark }: Cut): boolean =>
  neighboursOf(lines, index).some((at) => cuts.at(at)?.mark === mark && !cuts.isTermAt(at, mark));

/** `the vendor without an answer`: behind an everyday word no more than a remark. */
const isOnlyToldApart = (meaning: string): boolean =>
  tellsApart(meaning) && !opensLikeMeaning(meaning) && !isNamingPhrase(spelledOut(meaning.trim()));

/** `Universal Control Plane - UCP`: the short form behind the long one. */
function shortBehind(cut: Cut): string | null {
  const short = cut.meaning.trim().replace(/[.,;]$/, '');
  return isAcronym(short) && spellsOut(short, cut.term) ? short : null;
}

/** The first heading is the talk's title, whatever stands behind its colon. */
function isTitle({ note }: DefinitionContext, line: Line): boolean {
  return line.kind === 'heading' && (line.depth === 1 || line === note.heads[0]);
}

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

function repeatedLabels(lines: readonly Line[], cuts: CutLines): ReadonlySet<string> {
  const labelled = lines.flatMap((_, index) => {
    const cut = cuts.at(index);
    return cut?.mark === 'colon' ? [keyOf(cut)] : [];
  });
  const counts = new Map<string, number>();
  if (labelled.length >= fewestRepeats)
    for (const key of labelled) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= fewestRepeats).map(([key]) => key));
}

function keyOf(cut: Cut): string {
  return `${cut.mark} ${cut.term.toLowerCase().trim()}`;
}

function judge(context: DefinitionContext, cuts: CutLines, index: number, cut: Cut): number {
  const line = context.lines[index];
  if (!line || !cuts.isTermAt(index, cut.mark)) return 0;
  const { name, aliases } = splitAlias(cut.term);
  if ((nameLikelihood(name) >= 0.7 && !isAllCapitals(name)) || isContainer(name)) return 0;
  if (/\s(?:is|are|was|were)\s/i.test(name)) return 0;
  const meaning = meaningLikeness(cut.meaning);
  if (meaning <= -0.6 || saysOpinion(cut.meaning)) return 0;
  if (isPerson(name, cut.meaning)) return 0;
  const spelled = spellsOut(name, cut.meaning);
  if (line.kind === 'heading' && !spelled) return 0;
  if (isGivenName(name) && meaning < 0.2) return 0;
  const activity = describesActivity(name, cut.meaning);
  const ordered = cut.mark === 'colon' && beginsWithOrder(cut.meaning);
  const order = ordered && !activity && !isNamingPhrase(spelledOut(cut.meaning.trim())) ? 0.2 : 0;
  const product = isProduct(name) && meaning < 0.2 ? 0.2 : 0;
  if (cut.mark === 'arrow' && !spelled && !pointsAtKind(name, cut.meaning)) return 0;
  const first = line.marks.find(
    (mark) => mark.start === 0 && mark.end >= name.length - 1 && mark.end <= cut.from,
  );
  const expands = spelled || spellsOut(name, cut.meaning.split(/[,.;(]| - /, 1)[0] ?? '');
  const words = name.split(/\s*\/\s*|\s+/).length - (name.match(/\//g)?.length ?? 0);
  return (
    -order -
    product +
    (cut.mark === 'equals' && words <= 2 && cut.meaning.trim().split(/\s+/).length >= 2
      ? 0.13
      : 0) +
    cut.trust +
    (expands ? 0.6 : meaning) +
    fromMark(first?.kind, cut, meaning) +
    (isAcronym(name) || aliases.length > 0 || looksNamed(name) ? 0.12 : 0) +
    (/^["“]/.test(cut.term.trim()) ? 0.05 : 0) +
    (words > 3 ? -0.12 * (words - 3) : 0) +
    (/^\p{Ll}/u.test(name) && words > 2 ? -0.1 : 0) +
    (siblingsAlike(context.lines, cuts, index, cut) ? fromSiblings(cut, meaning) : 0) +
    (line.kind === 'heading' ? -0.12 : 0) +
    (line.kind === 'text' ? -0.04 : 0) +
    (activity ? 0.22 : 0) +
    (cut.mark === 'dash' && looksNamed(name) && saysEnough(cut.meaning) ? 0.03 : 0) +
    (endsOpen(cut.meaning) ? -0.15 : 0)
  );
}

/** `The pool - is the best of all`. */
const saysOpinion = (meaning: string): boolean => {
  const [verb = ''] = /^(?:is|are)\s+/i.exec(meaning) ?? [];
  return verb !== '' && givesOpinion(meaning.slice(verb.length));
};

/** `Widget => thing that turns`; most arrows lead from a step to the next. */
function pointsAtKind(name: string, meaning: string): boolean {
  const said = meaning.trim();
  const telling =
    said.split(/\s+/).length >= 4 &&
    (isNamingPhrase(spelledOut(said)) ||
      /^an?\s/i.test(said) ||
      (isAcronym(name) && tellsApart(said)));
  return telling && !/->|=>|→|⇒/.test(said) && name.split(/\s+/).length <= 3;
}

/** `Ann lee - sr engineer - Acme`. */
function isPerson(name: string, meaning: string): boolean {
  return (
    name.includes(' ') &&
    mayNamePerson(name) &&
    jobWords.test(meaning) &&
    (peopleIn(name)[0]?.likely ?? 0) >= 0.45
  );
}

/** Terms are marked; so are labels, in bold and with a colon, whatever stands behind them. */
function fromMark(kind: Mark['kind'] | undefined, { mark }: Cut, meaning: number): number {
  if (kind !== 'strong' && kind !== 'code' && kind !== 'emphasis') return 0;
  return kind === 'strong' && mark === 'colon' && meaning < 0.1 ? -0.05 : 0.15;
}

/** Glosses come in rows; so do facts behind labels (`Team: 12 people`), which say nothing for each other. */
function fromSiblings({ mark }: Cut, meaning: number): number {
  if (meaning >= 0.1) return 0.14;
  return mark === 'colon' ? 0.04 : 0.1;
}

/** More than a word or two, and no row of names. */
function saysEnough(meaning: string): boolean {
  return meaning.trim().split(/\s+/).length >= 4 && !/,.*,/.test(meaning);
}

function endsOpen(meaning: string): boolean {
  return /[:：]\s*$/.test(meaning);
}
