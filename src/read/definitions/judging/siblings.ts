import type { Line } from '../../markdown/line.ts';
import type { DefinitionContext, Place } from './candidate.ts';
import type { Cut } from './cut.ts';

/** Looked at on each side of a bullet; a list that goes on longer has shown what it is. */
const mostSiblings = 12;

/** One line has no siblings. */
export const FEWEST_SIBLINGS = 2;

/**
 * Bullets of one list and level, the lines of a paragraph, paragraphs of one line that follow each other, and those of
 * a section that each have a list below.
 */
export function siblingGroups(lines: readonly Line[]): readonly (readonly number[])[] {
  const done: number[][] = [];
  let levels: number[][] = [];
  let texts: number[] = [];
  let leads: number[] = [];
  let paragraph: number[] = [];
  const close = () => {
    done.push(...levels.filter(Boolean), texts);
    levels = [];
    texts = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'item') {
      if (line.block !== index) continue;
      if (texts.length > 0) close();
      done.push(...levels.splice(line.depth + 1).filter(Boolean));
      const level = levels[line.depth] ?? [];
      level.push(index);
      levels[line.depth] = level;
    } else if (line.kind === 'text' && line.parent < 0 && !line.quoted) {
      if (levels.length > 0) close();
      if (line.block !== index) paragraph.push(index);
      else if (lines[index + 1]?.block === index) {
        paragraph = [index];
        done.push(paragraph);
      } else {
        texts.push(index);
        if (lines[index + 1]?.kind === 'item') leads.push(index);
      }
    } else if (line.parent < 0) {
      close();
      done.push(leads);
      leads = [];
    }
  }
  close();
  done.push(leads);
  return done.filter((group) => group.length >= FEWEST_SIBLINGS);
}

/** The place of each line that has siblings. */
export const placesIn = (groups: readonly (readonly number[])[]): ReadonlyMap<number, Place> =>
  new Map(groups.flatMap((group) => group.map((index, at) => [index, { group, at }] as const)));

/** The siblings right before and right after a line. */
export function neighboursOf(place: Place | undefined): readonly number[] {
  if (!place) return [];
  const { group, at } = place;
  return group
    .slice(Math.max(0, at - 1), at + 2)
    .filter((other) => other !== group[at] && Math.abs(other - (group[at] ?? 0)) <= mostSiblings);
}

/** Two of the four bullets round one, in the same list, are cut in the same way. */
export function siblingsAlike(
  { lines, cuts, placeOf }: DefinitionContext,
  index: number,
  { mark }: Cut,
): boolean {
  const place = placeOf(index);
  if (!place || lines[index]?.kind !== 'item') return false;
  const { group, at } = place;
  const isAlike = (other: number) => cuts[other]?.mark === mark && cuts[other].isTerm;
  const around = group.slice(Math.max(0, at - 2), at + 3);
  return around.filter((other) => other !== index && isAlike(other)).length >= 2;
}
