import { jobWords } from '../../../lexicon/person-names.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import type { DefinitionContext, DefinitionRecogniser } from '../../judging/candidate.ts';
import { type Glossed, glossedTerms, isGlossedName } from '../../judging/glossed-names.ts';
import { FEWEST_SIBLINGS } from '../../judging/siblings.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/** How many of some siblings are written alike where that is their form. */
const SHARE = 0.6;

/** Lines that are all `Name (gloss)`, two of them or more. */
export const bracketLines: DefinitionRecogniser = (context) =>
  context.groups().flatMap((group) => {
    const glossed = inBrackets(context, group);
    const isRun = glossed.length >= group.length * SHARE;
    return isRun ? glossedTerms(context, glossed, { fewest: FEWEST_SIBLINGS, likely: 0 }) : [];
  });

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
    if (!parts || !isGlossedName(name) || !isSaid || jobWords.test(gloss)) return [];
    const at = line.text.indexOf('(') + 1;
    const start = offsetIn(note.text, line, at);
    return [{ line, name, gloss, start, end: offsetIn(note.text, line, at + gloss.length) }];
  });
}
