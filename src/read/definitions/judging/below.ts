import { firstWordEnds } from '../../lexicon/letters.ts';
import { announcesTalks, isSectionName } from '../../lexicon/line-kinds.ts';
import { nameLikelihood } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import { withShownWikilinks } from '../../markdown/wikilinks.ts';
import { isNumberedPoint } from '../../titles/possible-title.ts';
import type { DefinitionContext } from './candidate.ts';
import { beginsWithOrder, isTermLike } from './likeness.ts';
import { splitAlias } from './split-alias.ts';

/** Maximum number of lines below a term that are read as its meaning. */
const MOST_BELOW = 6;

/** The paragraph or the first bullets directly below a line. */
export function bodyOf({ lines, childrenOf }: DefinitionContext, index: number): readonly Line[] {
  const line = lines[index];
  const next = lines[index + 1];
  if (line?.kind === 'item') return childrenOf(index).slice(0, MOST_BELOW);
  if (!next || next.kind === 'heading' || next.kind === 'cell') return [];
  if (next.kind === 'text')
    return lines.slice(index + 1, index + 8).filter((other) => other.block === next.block);
  const list: Line[] = [];
  for (const other of lines.slice(index + 1, index + 12)) {
    if (other.kind !== 'item') break;
    if (other.depth === next.depth) list.push(other);
  }
  return list.slice(0, MOST_BELOW);
}

/** The end offset of the last of some lines; 0 for no lines. */
export const endOf = (lines: readonly Line[]): number => lines.at(-1)?.end ?? 0;

/** A line's text without the colon at its end that introduces the lines below. */
export const withoutColon = (text: string): string =>
  text.includes(':') ? text.replace(/\s*:\s*$/, '') : text;

/** Whether a line can be the name of a thing that the lines below explain. */
export function canBeExplained(text: string): boolean {
  const { name } = splitAlias(withShownWikilinks(withoutColon(text)));
  if (/\S(?:\s+\S+){4}/.test(name) || !isTermLike(name) || beginsWithOrder(name)) return false;
  if (
    firstWordEnds(name, 'ed', 3) ||
    /:\s|：|\s[-–—]\s|[-–—]$|\b(?:is|are|was|were|be|should|must|can|has|have|using|via)\b/i.test(
      name,
    )
  )
    return false;
  return (
    !isSectionName(name) &&
    !announcesTalks(name) &&
    !isAspect(name) &&
    !isAspect(name.split(/\s(?:of|for|in|on|with)\s/, 1)[0] ?? '') &&
    !isNumberedPoint(name) &&
    nameLikelihood(name) < 0.7 &&
    !/ing \p{L}+ |^\p{L}{3,}i[fz][ey]\s/u.test(name)
  );
}

/** Names of aspects of a thing: `Pot limits`. */
const aspects =
  /(?:^|\s)(?:(?:dis)?advantages?|approach(?:es)?|basics|benefits?|best practices?|caveats?|challenges?|changes|compatibility|concerns?|considerations?|costs?|downsides?|drawbacks?|examples?|features?|future|gotchas?|history|improvements?|internals|issues?|lessons?|limit(?:ation)?s?|mistakes?|moves|needs?|opportunit(?:y|ies)|options|outcomes?|overhead|performance|pitfalls?|plans?|pricing|problems?|pros|cons|questions?|reasons?|requirements?|results?|risks?|roadmap|scalability|setup|status|steps|support|tips|trade-?offs|trends|updates?|usage|use[- ]cases?|workarounds?)$/i;

/** Whether a name is that of an aspect of a thing, not of the thing itself: `Benefits`, `Known limits`. */
const isAspect = (name: string): boolean => aspects.test(name);
