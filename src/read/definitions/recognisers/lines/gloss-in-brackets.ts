import { firstWordEnds } from '../../../lexicon/letters.ts';
import { nameLikelihood } from '../../../lexicon/person-names.ts';
import type { Line } from '../../../markdown/line.ts';
import { offsetIn } from '../../../markdown/source-offsets.ts';
import { isAcronym } from '../../judging/acronyms.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { isDistinguishingPhrase } from '../../judging/glosses.ts';
import { isTermLike } from '../../judging/likeness.ts';
import { meansNothing } from '../../judging/meanings.ts';
import { isNamingPhrase, kindPhraseLength, spelledOut } from '../../judging/phrases.ts';
import { isMarked } from '../../judging/term-likelihood.ts';

/** Whether a text says how something is done: `testing code`, `mostly harmless`; not `testing of code`. */
const tellsManner = (text: string): boolean =>
  (firstWordEnds(text, 'ing') || firstWordEnds(text, 'ly')) && !/^\S+\sof\b/i.test(text);

/**
 * `Deployboard (a deployment management system)` at the start of a line, `... with SSML (a standard for speech)`, or a
 * term set apart anywhere: `they use "break-glass" (access that is logged)`; `, i.e.` is equivalent to brackets.
 */
export const glossInBrackets: DefinitionRecogniser = (context) =>
  context.prose.flatMap((line) =>
    line.text.includes('(') || line.text.includes(', i.e')
      ? [...glossed(context, line), ...setApart(context, line)]
      : [],
  );

function glossed(context: DefinitionContext, line: Line): readonly Candidate[] {
  const parts = /^["“]?([^()"”]{2,40}?)["”]?\s+\(([^()]{8,120})\)/i.exec(line.text);
  const inside = parts?.[2] ?? '';
  const [whole = '', term = ''] = parts ?? [];
  const said = hasArticle(inside);
  const named = namesKind(inside);
  const words = term.split(/\s+/);
  const last = words.at(-1) ?? '';
  const name =
    isTermLike(term) && words.length <= 4 && !/[:,]/.test(term)
      ? term
      : isAcronym(last) && named
        ? last
        : '';
  if (name === '' || !(said || named) || nameLikelihood(name) >= 0.7) return [];
  // Without an article, the brackets must end the line.
  if (name === term && !said && /[\p{L}\d]/u.test(line.text.slice(whole.length))) return [];
  return [found(context, line, name, { at: whole.indexOf('(') + 1, gloss: inside })];
}

/** `an oven for pots`, `when a pot has dried`; `when lids are used` says when, `the Raku glaze` which one. */
const hasArticle = (inside: string): boolean =>
  /^(?:an?|the(?! default\b)|how|what|(?:when|where)\s(?:an?|you|one|two|some\p{L}+))\s\S+\s\S/iu.test(
    inside,
  ) && !/^the \p{Lu}\S*(?: \p{Ll}+)?$/u.test(inside);

function namesKind(inside: string): boolean {
  const full = spelledOut(inside);
  return (
    inside.split(/\s+/).length >= 4 &&
    !meansNothing(inside) &&
    !/^which\s/i.test(inside) &&
    !/[,+&]|\bvs\b/i.test(inside) &&
    !tellsManner(inside) &&
    kindPhraseLength(full) > (/^\p{L}+ of\s/u.test(inside) ? 0 : 1) &&
    isNamingPhrase(full.trim())
  );
}

/** A term of up to four words and its gloss, in brackets or after `i.e.`, up to the end of the sentence. */
const GLOSS =
  /(?<![\p{L}\d-])([\p{L}\d][\p{L}\d-]*(?:[ ][\p{L}\d-]+){0,3})["”]?(?:\s\(((?:i\.e\.,?\s)?)|,\si\.e\.,?\s())([^().;]{10,120})/gu;

/** `a *page fault*, i.e. a trap that ...`, `"break-glass" (access that is logged)`. */
function setApart(context: DefinitionContext, line: Line): readonly Candidate[] {
  return [...line.text.matchAll(GLOSS)].flatMap((parts) => {
    const [whole, before = '', , equals, gloss = ''] = parts;
    const at = parts.index + whole.length - gloss.length;
    const name = markedEnd(before, line, parts.index);
    // At the start of the line the term need not be set apart.
    const isFirst = equals !== undefined && parts.index === 0 && before.split(' ').length <= 2;
    const term = name ?? (isFirst ? before : '');
    const isSaid =
      gloss.trim().split(/\s+/).length >= 3 &&
      (equals !== undefined ||
        /^(?:an?|the)\s/i.test(gloss) ||
        namesKind(gloss) ||
        isDistinguishingPhrase(gloss));
    if (term === '' || !isSaid || !isTermLike(term) || nameLikelihood(term) >= 0.7) return [];
    return [found(context, line, term, { at, gloss: gloss.trimEnd() })];
  });
}

/** The last words that formatting or quotes set apart, as few as possible. */
function markedEnd(words: string, line: Line, from: number): string | undefined {
  const all = words.split(' ').reverse();
  const ends = all.map((_, last) =>
    all
      .slice(0, last + 1)
      .reverse()
      .join(' '),
  );
  const said = {
    ...line,
    marks: line.marks.filter(({ kind }) => kind === 'emphasis' || kind === 'strong'),
  };
  return ends.find((end) => isMarked(end, said, from + words.length - end.length));
}

function found(
  context: DefinitionContext,
  line: Line,
  term: string,
  { at, gloss }: { readonly at: number; readonly gloss: string },
): Candidate {
  const start = offsetIn(context.note.text, line, at);
  const end = offsetIn(context.note.text, line, at + gloss.length);
  return {
    term: term.trim(),
    aliases: [],
    line,
    start,
    end,
    sure: 0.66,
    by: 'gloss-in-brackets',
  };
}
