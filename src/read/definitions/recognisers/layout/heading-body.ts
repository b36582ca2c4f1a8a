import { appendTo } from '../../../../model/maps.ts';
import { firstWord } from '../../../lexicon/letters.ts';
import { isAll, type Line } from '../../../markdown/line.ts';
import { bodyOf, canBeExplained, endOf, withoutColon } from '../../judging/below.ts';
import type {
  Candidate,
  DefinitionContext,
  DefinitionRecogniser,
} from '../../judging/candidate.ts';
import { glossBelow, isForeignLabel } from '../../judging/foreign.ts';
import { isGloss } from '../../judging/glosses.ts';
import { beginsWithOrder } from '../../judging/likeness.ts';
import { describesActivity } from '../../judging/meanings.ts';
import { hasWordsOfMeaning } from '../../judging/runs.ts';
import { explanationConfidence } from '../../judging/says-what.ts';
import { splitAlias } from '../../judging/split-alias.ts';
import { termLikelihood } from '../../judging/term-likelihood.ts';

/** `## Widget` with its meaning below. */
export const headingBody: DefinitionRecogniser = (context) => {
  const glossed = glossedHeadings(context);
  return context.lines.flatMap((line, index) =>
    line.kind === 'heading' && !line.quoted && !(line.depth === 1 && index === 0)
      ? explained(context, index, glossed.has(index))
      : [],
  );
};

function explained(
  context: DefinitionContext,
  index: number,
  isGlossed: boolean,
): readonly Candidate[] {
  const line = context.lines[index];
  const body = bodyOf(context, index);
  const [first] = body;
  if (!line || !first || isAll(first, 'link') || isByline(first) || areSteps(body)) return [];
  const heading = line.text.replace(/^\d{1,2}[.)]\s+/, '');
  if (!canBeExplained(heading)) return [];
  const { name, aliases } = splitAlias(withoutColon(heading));
  if (isAboutNote(context, name, first.text)) return [];
  const repeats = saysOfItself(name, first.text);
  const said = explanationConfidence(name, first.text, first.kind === 'text' ? 0.72 : 0.66);
  const activity = first.kind === 'text' && describesActivity(name, first.text);
  const isForeign = glossBelow(context, name, body) === 'said';
  const sure = Math.max(
    said,
    activity || isGlossed ? 0.62 : 0,
    isForeign ? 0.66 : 0,
    repeats ? 0.72 : 0,
  );
  return [
    {
      term: name,
      aliases,
      line,
      start: first.start,
      end: first.kind === 'text' ? endOf(body) : first.end,
      sure,
      by: 'heading-body',
    },
  ];
}

/** `## Purpose` and below it, in a note on kilns, `A kiln turns clay ...`: a side of what the note is about. */
function isAboutNote({ note }: DefinitionContext, name: string, text: string): boolean {
  const [head] = note.heads;
  const subject = splitAlias(head?.depth === 1 ? head.text : note.fileTitle).name.toLowerCase();
  const said = text.toLowerCase().replace(/^(?:an?|the)\s+/, '');
  return (
    subject !== '' &&
    said.startsWith(subject) &&
    !/^[\p{L}\d]/u.test(said.slice(subject.length)) &&
    !name.toLowerCase().includes(subject)
  );
}

/** Two bullets with the same order: `Check the logs`, `Check the disk`. */
const areSteps = ([first, second]: readonly Line[]): boolean =>
  first?.kind === 'item' &&
  second !== undefined &&
  beginsWithOrder(first.text) &&
  firstWord(first.text) === firstWord(second.text);

/** `by Ann Lee`, also in bold, in italics or linked: names a person, not a thing. */
const isByline = ({ text }: Line): boolean => /^by\s\p{L}/iu.test(text);

/** Headings of one level with only a gloss below each: two or more, and at least 60% of the level. */
function glossedHeadings(context: DefinitionContext): ReadonlySet<number> {
  const { lines } = context;
  const isForeign = context.note.languages.main.length > 0;
  const byDepth = new Map<number, number[]>();
  const told = new Map<number, (readonly [index: number, said: Said])[]>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'heading' || line.depth === 1) continue;
    const [first, ...more] = bodyOf(context, index);
    if (isForeign)
      appendTo(told, line.depth, [index, saidBelow(context, line.text, [first, ...more])]);
    const isGlossed =
      first !== undefined &&
      more.length <= (first.kind === 'text' ? 1 : 0) &&
      canBeExplained(line.text) &&
      (isForeign
        ? glossBelow(context, withoutColon(line.text), [first, ...more]) !== undefined
        : isGloss(first.text)) &&
      !isByline(first);
    // `Coming soon` below several headings explains none of them.
    if (!isGlossed || context.isRepeated(first)) continue;
    if (
      termLikelihood(splitAlias(line.text).name, line, () => false) === 0 &&
      !isShortName(line.text)
    )
      continue;
    appendTo(byDepth, line.depth, index);
  }
  return new Set([
    ...[...byDepth].flatMap(([depth, glossed]) => {
      const all = lines.filter((line) => line.kind === 'heading' && line.depth === depth).length;
      return glossed.length >= 2 && glossed.length >= all * 0.6 ? glossed : [];
    }),
    ...[...told.values()].flatMap((headings) => {
      const glossed = headings.filter(([, said]) => said === 'gloss').length;
      const isRow = headings.length >= FEWEST_TOLD && headings.every(([, said]) => said);
      return isRow && glossed >= headings.length / 3 ? headings.map(([index]) => index) : [];
    }),
  ]);
}

/** The text below a heading in a language beside English: a gloss of the heading, or only a long enough sentence. */
type Said = 'gloss' | 'much' | undefined;

/** In headings: of so many names with a sentence below each, a few say what the row is. */
const FEWEST_TOLD = 3;

function saidBelow(
  context: DefinitionContext,
  heading: string,
  body: readonly (Line | undefined)[],
): Said {
  const below = body.filter((line) => line !== undefined);
  const name = splitAlias(withoutColon(heading)).name;
  if (!below[0] || !canBeExplained(heading) || isForeignLabel(name, context)) return undefined;
  if (glossBelow(context, name, below) !== undefined) return 'gloss';
  return hasWordsOfMeaning(below[0].text) ? 'much' : undefined;
}

/** Whether the heading is one word, apart from brackets after it. */
const isShortName = (heading: string): boolean => !splitAlias(heading).name.includes(' ');

/** `## Bulkhead` and below it `A bulkhead is ...`. */
function saysOfItself(name: string, text: string): boolean {
  const said = text.toLowerCase().replace(/^(?:an?|the)\s+/, '');
  return (
    said.startsWith(name.toLowerCase()) && /^\s+(?:is|are)\s(?!not\b)/.test(said.slice(name.length))
  );
}
