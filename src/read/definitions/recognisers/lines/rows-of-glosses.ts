import { jobWords, nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { canBeExplained, withoutColon } from '../../judging/below.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { isGloss } from '../../judging/glosses.ts';
import { FEWEST_SIBLINGS } from '../../judging/runs.ts';
import { explanationConfidence } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';
import { termLikelihood } from '../../judging/term-likelihood.ts';

/** A name with its gloss, from one of several lines of the same form. */
interface Glossed {
  readonly line: Line;
  readonly name: string;
  readonly gloss: string;
  readonly start: number;
  readonly end: number;
}

/** Confidence of a name in a run of glosses, where nothing else marks the name as a term. */
const SURE = 0.62;

/** If the mean term hood of the names is at least this, the glosses need not begin like meanings. */
const SURELY_NAMED = 0.8;

/**
 * Candidates for all names with their glosses, or none: the names must be written like names, and enough
 * glosses must begin like meanings.
 * @param least the fewest names, and the least share of glosses that begin like a meaning
 */
function glossedTerms(
  context: DefinitionContext,
  glossed: readonly Glossed[],
  least: { readonly fewest: number; readonly likely: number },
): readonly Candidate[] {
  const hoods = glossed.map(({ name, line }): number =>
    termLikelihood(name, line, context.isUsedAgain),
  );
  const mean = hoods.reduce((sum, hood) => sum + hood, 0) / glossed.length;
  const sure = glossed.filter(({ name, gloss }) => explanationConfidence(name, gloss, 0.72) > 0);
  if (glossed.length < least.fewest || mean < 0.5) return [];
  if (mean < SURELY_NAMED && sure.length < glossed.length * least.likely) return [];
  return glossed.map(({ line, name, start, end }) => ({
    term: name,
    aliases: [],
    line,
    start,
    end,
    sure: SURE,
    by: 'run-of-glosses',
  }));
}

/** Whether a text may be a name with a gloss: a thing of up to three words, no aspect and no person. */
const isGlossedName = (name: string): boolean =>
  canBeExplained(name) &&
  name.split(/\s+/).length <= 3 &&
  (nameLikelihood(name) < 0.5 || /\p{Ll}\p{Lu}/u.test(name));

/**
 * Names on lines of their own, each with a gloss on the next line or in the first bullet below: at least two
 * with bullets, three with lines, since two consecutive lines are often one sentence.
 */
export const loneLines: DefinitionRecogniser = (context) => [
  ...glossedTerms(context, aboveGlosses(context, 'item'), { fewest: 2, likely: 0.5 }),
  ...glossedTerms(context, aboveGlosses(context, 'text'), { fewest: 3, likely: 0.3 }),
];

/** Paragraphs whose first line is a name, and whose gloss is a bullet below them or their second and last line. */
function aboveGlosses(context: DefinitionContext, kind: 'item' | 'text'): readonly Glossed[] {
  const { lines } = context;
  return lines.flatMap((line, index): Glossed[] => {
    const [next, after] = [lines[index + 1], lines[index + 2]];
    if (line.kind !== 'text' || line.parent >= 0 || line.quoted || line.block !== index) return [];
    const isNext = kind === 'item' || (next?.block === index && after?.block !== index);
    if (next?.kind !== kind || !isNext || next.parent >= 0 || jobWords.test(next.text)) return [];
    const { name } = splitAlias(withoutColon(line.text));
    if (!isGloss(next.text) || !isGlossedName(name) || isEntry(next)) return [];
    // `Function`, above a list in each of several sections, is a label.
    if (context.isRepeated(line)) return [];
    return [{ line, name, gloss: next.text, start: next.start, end: next.end }];
  });
}

/** `[moss](url) - a plant`: an entry of the list that the line above heads, with a name of its own. */
const isEntry = ({ text, marks: [mark] }: Line): boolean =>
  mark?.start === 0 && /^\s*(?:[-–—]\s|:)/.test(text.slice(mark.end));

/** Minimum share of siblings that must have the form. */
const SHARE = 0.6;

/** Lines that are all `Name (gloss)`, two of them or more. */
export const bracketLines: DefinitionRecogniser = (context) =>
  context.groups().flatMap((group) => {
    const glossed = inBrackets(context, group);
    const isRun = glossed.length >= group.length * SHARE;
    return isRun ? glossedTerms(context, glossed, { fewest: FEWEST_SIBLINGS, likely: 0 }) : [];
  });

/** A name, and a gloss in brackets after it. */
const BRACKETED = /^([^()]{2,40}?)\s+\(([^()]{10,120})\)[.;]?$/;

const FEWEST_WORDS = 4;

function inBrackets(
  { lines, note }: DefinitionContext,
  group: readonly number[],
): readonly Glossed[] {
  return group.flatMap((index): Glossed[] => {
    const line = lines[index];
    if (!line || line.quoted) return [];
    const parts = BRACKETED.exec(line.text.trim());
    const [, term = '', gloss = ''] = parts ?? [];
    const { name } = splitAlias(term);
    const isSaid =
      gloss.split(/\s+/).length >= FEWEST_WORDS &&
      !/,.*,|\bvs\b|^(?:incl|see|e\.g|not|but|or|and|with|by|from|when|if)\b|\d/i.test(gloss);
    if (!parts || !isGlossedName(name) || !isSaid || jobWords.test(gloss)) return [];
    const at = line.text.indexOf('(') + 1;
    const start = offsetIn(note.text, line, at);
    return [{ line, name, gloss, start, end: offsetIn(note.text, line, at + gloss.length) }];
  });
}
