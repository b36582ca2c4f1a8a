import { type DefinitionRecogniser, restOfLine } from '../../judging/candidate.ts';

/** Words, numbers and operators; a slash without spaces between two words often means "or". */
const SUM = /^[\p{L}\d\s()+*/×÷%.,'’-]+$/u;
const CALCULATES = /\s[-+*/×÷x]\s|[/*×÷]\(|\)[/*×÷]|\d\s?[-+*/×÷]\s?\p{L}|\p{L}\s?[-+*/×÷]\s?\d/u;
const WORD = /\p{L}{3}/u;

/** `Error budget = 1 - your target`: a formula defines the name on its left. */
export const formula: DefinitionRecogniser = (context) =>
  context.lines.flatMap((line, index) => {
    if (line.kind === 'cell' || line.kind === 'heading' || line.quoted) return [];
    const cut = context.cuts[index];
    if (cut?.mark !== 'equals') return [];
    const { name, meaning: sum } = cut;
    const isName = /^\p{L}[\p{L}\d '’-]{2,}$/u.test(name) && name.split(/\s+/).length <= 4;
    const isCode = line.marks.some(({ kind, end }) => kind === 'code' && end > cut.from);
    if (!isName || isCode || !SUM.test(sum) || !CALCULATES.test(sum) || !WORD.test(sum)) return [];
    return restOfLine(context, line, cut.term, cut.from, { sure: 0.64, by: 'formula' });
  });
