import { jobWords, nameLikelihood } from '../../lexicon/people.ts';
import type { Line } from '../../markdown/line.ts';
import { offsetIn } from '../../markdown/source-offsets.ts';
import { isAspect, isThing, withoutColon } from '../judging/below.ts';
import type { Candidate, DefinitionContext, DefinitionRecogniser } from '../judging/candidate.ts';
import { isGloss } from '../judging/glosses.ts';
import { surenessOf } from '../judging/says-what.ts';
import { FEWEST_SIBLINGS, siblingGroups } from '../judging/siblings.ts';
import { splitAlias } from '../judging/split-alias.ts';
import { type TermHood, termHood } from '../judging/term-hood.ts';

/** A name and its gloss as one of several that are written alike. */
interface Glossed {
  readonly line: Line;
  readonly name: string;
  readonly gloss: string;
  readonly start: number;
  readonly end: number;
}

/** What nothing marks is a term with its gloss where several in a row are written alike. */
const SURE = 0.62;

/** Where the names are written like names throughout, a gloss need not begin like one. */
const SURELY_NAMED = 0.8;

/** How many of some siblings are written alike where that is their form. */
const SHARE = 0.6;

/**
 * Names on lines of their own, each with a gloss on the next line or in the first bullet below: at least two
 * with bullets, three with lines, since two lines in a row are often one sentence.
 */
export const loneLines: DefinitionRecogniser = (context) => [
  ...accepted(context, aboveBullets(context), { fewest: 2, likely: 0.5 }),
  ...accepted(context, aboveLines(context), { fewest: 3, likely: 0.3 }),
];

/** Lines that are all `Name (gloss)`, two of them or more. */
export const bracketLines: DefinitionRecogniser = (context) =>
  siblingGroups(context.lines).flatMap((group) => {
    const glossed = inBrackets(context, group);
    const isRun = glossed.length >= group.length * SHARE;
    return isRun ? accepted(context, glossed, { fewest: FEWEST_SIBLINGS, likely: 0 }) : [];
  });

function accepted(
  context: DefinitionContext,
  glossed: readonly Glossed[],
  { fewest, likely }: { readonly fewest: number; readonly likely: number },
): readonly Candidate[] {
  const hoods = glossed.map(({ name, line }): number => hoodOf(context, name, line));
  const sure = glossed.filter(({ name, gloss }) => surenessOf(name, gloss, 0.72) > 0);
  const mean = hoods.reduce((sum, hood) => sum + hood, 0) / glossed.length;
  if (glossed.length < fewest || mean < 0.5) return [];
  if (mean < SURELY_NAMED && sure.length < glossed.length * likely) return [];
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

const hoodOf = (context: DefinitionContext, name: string, line: Line): TermHood =>
  termHood(name, line, context.isUsedAgain);

/** A short line of text with nothing else in its paragraph. */
function isLone({ lines }: DefinitionContext, index: number): boolean {
  const line = lines[index];
  return (
    line?.kind === 'text' &&
    line.parent < 0 &&
    !line.quoted &&
    line.block === index &&
    lines[index + 1]?.block !== index
  );
}

const isName = (name: string): boolean =>
  isThing(name) &&
  !isAspect(name) &&
  name.split(/\s+/).length <= 3 &&
  (nameLikelihood(name) < 0.5 || /\p{Ll}\p{Lu}/u.test(name));

function aboveBullets(context: DefinitionContext): readonly Glossed[] {
  return context.lines.flatMap((line, index): Glossed[] => {
    const next = context.lines[index + 1];
    if (!isLone(context, index) || next?.kind !== 'item' || next.parent >= 0) return [];
    const { name } = splitAlias(withoutColon(line.text));
    if (!isName(name) || !isGloss(next.text)) return [];
    return [{ line, name, gloss: next.text, start: next.start, end: next.end }];
  });
}

function aboveLines({ lines }: DefinitionContext): readonly Glossed[] {
  return lines.flatMap((line, index): Glossed[] => {
    const [next, after] = [lines[index + 1], lines[index + 2]];
    if (line.kind !== 'text' || line.parent >= 0 || line.quoted || line.block !== index) return [];
    if (next?.block !== index || after?.block === index || jobWords.test(next.text)) return [];
    const { name } = splitAlias(line.text);
    if (!isName(name) || !isGloss(next.text)) return [];
    return [{ line, name, gloss: next.text, start: next.start, end: next.end }];
  });
}

/** In characters: a name, and what stands in brackets behind it. */
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
      !/,.*,|\bvs\b|^(?:incl|see|e\.g|not|but|or|and|with|by|from)\b|\d/i.test(gloss);
    if (!parts || !isName(name) || !isSaid || jobWords.test(gloss)) return [];
    const at = line.text.indexOf('(') + 1;
    const start = offsetIn(note.text, line, at);
    return [{ line, name, gloss, start, end: offsetIn(note.text, line, at + gloss.length) }];
  });
}
