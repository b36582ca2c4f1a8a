import { jobWords } from '../../../lexicon/person-names.ts';
import { withoutColon } from '../../judging/below.ts';
import type { DefinitionContext, DefinitionRecogniser } from '../../judging/candidate.ts';
import { type Glossed, glossedTerms, isGlossedName } from '../../judging/glossed-names.ts';
import { isGloss } from '../../judging/glosses.ts';
import { splitAlias } from '../../judging/split-alias.ts';

/**
 * Names on lines of their own, each with a gloss on the next line or in the first bullet below: at least two
 * with bullets, three with lines, since two lines in a row are often one sentence.
 */
export const loneLines: DefinitionRecogniser = (context) => [
  ...glossedTerms(context, aboveBullets(context), { fewest: 2, likely: 0.5 }),
  ...glossedTerms(context, aboveLines(context), { fewest: 3, likely: 0.3 }),
];

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

function aboveBullets(context: DefinitionContext): readonly Glossed[] {
  return context.lines.flatMap((line, index): Glossed[] => {
    const next = context.lines[index + 1];
    if (!isLone(context, index) || next?.kind !== 'item' || next.parent >= 0) return [];
    const { name } = splitAlias(withoutColon(line.text));
    if (!isGloss(next.text) || !isGlossedName(name)) return [];
    return [{ line, name, gloss: next.text, start: next.start, end: next.end }];
  });
}

function aboveLines({ lines }: DefinitionContext): readonly Glossed[] {
  return lines.flatMap((line, index): Glossed[] => {
    const [next, after] = [lines[index + 1], lines[index + 2]];
    if (line.kind !== 'text' || line.parent >= 0 || line.quoted || line.block !== index) return [];
    if (next?.block !== index || after?.block === index || jobWords.test(next.text)) return [];
    const { name } = splitAlias(line.text);
    if (!isGloss(next.text) || !isGlossedName(name)) return [];
    return [{ line, name, gloss: next.text, start: next.start, end: next.end }];
  });
}
