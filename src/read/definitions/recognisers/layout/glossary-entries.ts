import { appendTo } from '../../../../model/maps.ts';
import { isGlossaryHeading } from '../../../lexicon/glossary-words.ts';
import { alternativesOf } from '../../../lexicon/languages/all.ts';
import { sentenceWords } from '../../../lexicon/noun-phrases.ts';
import { jobWords, nameLikelihood } from '../../../lexicon/person-names.ts';
import { isLongFormOf } from '../../judging/acronyms.ts';
import { bodyOf, endOf } from '../../judging/below.ts';
import {
  type Candidate,
  type DefinitionContext,
  type DefinitionRecogniser,
  restOfLine,
} from '../../judging/candidate.ts';
import type { Cut } from '../../judging/cut.ts';
import { beginsWithPronoun, isTermLike } from '../../judging/likeness.ts';
import { meaningLikeness, meansNothing } from '../../judging/meanings.ts';
import { splitAlias } from '../../judging/split-alias.ts';

const SURE = 0.92;

/**
 * Entries of a glossary: lines with any separator between a term and its meaning, and terms on a line, a
 * bullet or a heading of their own with the meaning below.
 */
export const glossaryEntries: DefinitionRecogniser = (context) => {
  const headed = headedTerms(context);
  return context.lines.flatMap((line, index) => {
    if (line.kind === 'cell' || line.role === 'task' || line.quoted) return [];
    if (!context.inGlossary(line)) return [];
    const term = headed.get(index);
    if (term) return term;
    // The text below a heading that is a term is its meaning, even if it contains separators.
    const isMeaning = line.kind === 'text' && headed.has(line.block - 1);
    const cut = isMeaning ? null : entryCut(context, index);
    if (cut) return entryOf(context, index, cut);
    const mayStandAbove = line.block === index && line.kind !== 'heading' && !isMeaning;
    return mayStandAbove ? termAbove(context, index) : [];
  });
};

/** Labels of lines about a term, and of lines about the glossary. */
const ABOUT_TERMS = new RegExp(
  `^(?:notes?|see(?: also)?|examples?|e\\.?g\\.?|i\\.?e\\.?|sources?|also(?: called| known as)?|aka|related(?: terms?)?|talks|synonyms?|antonyms?|opposite|compare|cf\\.?|(?:last )?updated?(?: on| at)?|authors?|owners?|maintainers?|date|tags?|status|todo|contents|plural|pronunciation|pronounced|etymology|origin|links?|url|usage|translation|${alternativesOf(({ glossary }) => glossary.labels)})$`,
  'i',
);

/** Whether a name can be a term on a line of a glossary. */
function isEntryName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 6 || ABOUT_TERMS.test(name) || isGlossaryHeading(name) || !/\p{L}/u.test(name))
    return false;
  if (words.some((word) => sentenceWords.has(word.toLowerCase()))) return false;
  // `Topic`, `Key`, `Split brain`: labels or orders elsewhere, but terms in a glossary.
  return (
    isTermLike(name) ||
    (/^\p{L}[\p{L}\d'’-]+(?:\s[\p{L}\d'’-]+){0,2}$/u.test(name) &&
      !beginsWithPronoun(name) &&
      !/\s(?:the|an?|your|our|it|them|new)(?:\s|$)/i.test(name))
  );
}

const POINTS = new RegExp(
  `^(?:see|cf\\.?|${alternativesOf(({ glossary }) => glossary.see)}|->|→)\\s`,
  'iu',
);

/** Whether the text in `Hot spot: ...` is no address, number, date, person or pointer to an entry. */
function isEntryMeaning(name: string, meaning: string): boolean {
  const said = meaning.trim();
  if (said === '' || POINTS.test(said) || !/\p{L}{2}/u.test(said)) return false;
  if (isLongFormOf(name, said)) return true;
  return !meansNothing(said) && nameLikelihood(said) < PERSON && !isJob(name, said);
}

const PERSON = 0.8;

/** `Ann Lee: lead engineer at Acme`. */
const isJob = (name: string, said: string): boolean =>
  jobWords.test(said) && / at | @|,/.test(said) && nameLikelihood(name) >= 0.4;

/** The line's cut, if the line is a glossary entry. */
function entryCut({ cuts, lines }: DefinitionContext, index: number): Cut | null {
  const [line, cut] = [lines[index], cuts[index]];
  if (!line || !cut) return null;
  const { name } = cut;
  if (!isEntryName(name) || !isEntryMeaning(name, cut.meaning)) return null;
  if (nameLikelihood(name) >= 0.75 && meaningLikeness(cut.meaning) < 0.1) return null;
  if (cut.mark !== 'stop') return cut;
  // A full stop usually ends a sentence.
  const isTerm = line.kind === 'item' && name.split(/\s+/).length <= 3 && /\s/.test(cut.meaning);
  return isTerm ? cut : null;
}

function entryOf(context: DefinitionContext, index: number, cut: Cut): readonly Candidate[] {
  const line = context.lines[index];
  if (!line) return [];
  return restOfLine(context, line, cut.term, cut.from, {
    sure: SURE,
    by: 'glossary-entry',
    label: true,
  }).map((found) => ({ ...found, end: Math.max(found.end, endOfEntry(context, index)) }));
}

/** The end of an entry, including later lines of its paragraph that begin with a small letter. */
function endOfEntry(context: DefinitionContext, index: number): number {
  const { lines } = context;
  let end = lines[index]?.end ?? 0;
  for (let at = index + 1; lines[at]?.block === lines[index]?.block; at++) {
    if (entryCut(context, at) || !/^\p{Ll}/u.test(lines[at]?.text ?? '')) break;
    end = lines[at]?.end ?? end;
  }
  return end;
}

/** A bullet with its meaning in the first bullet below, or a bold line with its meaning on the next. */
function termAbove(context: DefinitionContext, index: number): readonly Candidate[] {
  const { lines } = context;
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next) return [];
  const isItem = line.kind === 'item';
  const isBold = line.marks.some(
    ({ kind, start, end }) =>
      kind === 'strong' && start === 0 && end >= line.text.trim().length - 1,
  );
  if (!isItem && !isBold)
    return namesParagraph(context, index) ? belowIt(context, index, index + 1) : [];
  const isBelow = isBold && (next.block === index || (!isItem && next.kind === 'text'));
  if (isBelow) return belowIt(context, index, index + 1);
  const child = isItem ? context.childrenOf(index)[0] : undefined;
  return child ? belowIt(context, index, lines.indexOf(child, index)) : [];
}

/** Whether a paragraph's first line has only one to three words, where a hard wrap would not end it. */
function namesParagraph({ lines }: DefinitionContext, index: number): boolean {
  const { kind, text = '' } = lines[index] ?? {};
  return (
    kind === 'text' &&
    lines[index + 1]?.block === index &&
    /^[\p{L}\d][\p{L}\d'’/-]*(?:\s[\p{L}\d'’/-]+){0,2}$/u.test(text.trim()) &&
    isTermLike(text)
  );
}

/** A candidate with the term on one line and its meaning on another. */
function belowIt(context: DefinitionContext, index: number, at: number): readonly Candidate[] {
  const [line, below] = [context.lines[index], context.lines[at]];
  const { name, aliases } = splitAlias((line?.text ?? '').replace(/\s*[:：.]\s*$/u, ''));
  if (
    !line ||
    !below ||
    below.text.startsWith(':') ||
    !isEntryName(name) ||
    name.split(/\s+/).length > 4
  )
    return [];
  // A name above several entries is the name of their group.
  if (isRow(context, index, at) || !isEntryMeaning(name, below.text)) return [];
  if (/[:：]\s*$/u.test(below.text) || !saysEnough(below.text)) return [];
  const end = below.kind === 'text' ? endOf(bodyOf(context, at - 1)) : below.end;
  const place = { line, start: below.start, end: Math.max(below.end, end) };
  return [{ ...place, term: name, aliases, sure: SURE, by: 'glossary-entry' }];
}

/** Whether entries begin there. Below a heading two are needed, since a paragraph may have a colon. */
function isRow(context: DefinitionContext, index: number, at: number): boolean {
  const { lines } = context;
  if (!entryCut(context, at)) return false;
  if (lines[index]?.kind !== 'heading' || lines[at]?.kind !== 'text') return true;
  const next = lines[at + 1];
  return next !== undefined && next.kind !== 'heading' && entryCut(context, at + 1) !== null;
}

/** Two words, or six letters beyond ASCII, for scripts without spaces. */
const saysEnough = (text: string): boolean => /\S\s+\S/.test(text) || /[^\0-\x7f]{6}/.test(text);

const LETTER = /^\p{L}(?:\s*[-–—/]\s*\p{L})?$/u;

/** Headings of one level that are terms, because at least half of them have only a meaning below. */
function headedTerms(context: DefinitionContext): ReadonlyMap<number, readonly Candidate[]> {
  const byDepth = new Map<number, (readonly [number, readonly Candidate[]])[]>();
  for (const [index, line] of context.lines.entries()) {
    if (line.kind !== 'heading' || line.quoted || !context.inGlossary(line)) continue;
    if ((line.depth === 1 && index === 0) || LETTER.test(line.text.trim())) continue;
    const [below] = bodyOf(context, index);
    const found = below ? belowIt(context, index, context.lines.indexOf(below, index)) : [];
    appendTo(byDepth, line.depth, [index, found]);
  }
  return new Map(
    [...byDepth.values()].flatMap((headings) => {
      const terms = headings.filter(([, found]) => found.length > 0);
      return terms.length >= FEWEST_HEADED && terms.length >= headings.length / 2 ? terms : [];
    }),
  );
}

const FEWEST_HEADED = 2;
