import type { Line } from '../../markdown/line.ts';
import type { Cut, CutLines } from './cut.ts';

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

/** At least two bullets of the same list are cut in the same way. */
export function siblingsAlike(
  lines: readonly Line[],
  cuts: CutLines,
  index: number,
  { mark }: Cut,
): boolean {
  const line = lines[index];
  if (line?.kind !== 'item') return false;
  let alike = 0;
  let others = 0;
  for (const step of [-1, 1]) {
    for (let at = index + step, seen = 0; seen < mostSiblings; at += step, seen++) {
      const other = lines[at];
      if (other?.kind !== 'item' || other.depth < line.depth) break;
      if (other.depth > line.depth) continue;
      if (cuts.isTermAt(at, mark)) alike++;
      else others++;
    }
  }
  return (alike >= 2 && alike >= others) || adjacent(lines, cuts, index, mark);
}

/** The bullet before and the one after, or two in a row on one side, are cut alike. */
function adjacent(
  lines: readonly Line[],
  cuts: CutLines,
  index: number,
  mark: Cut['mark'],
): boolean {
  const alike = (step: number): number => {
    let count = 0;
    for (let at = index + step; count < 2; at += step) {
      const other = lines[at];
      const line = lines[index];
      if (!other || !line || other.kind !== 'item' || other.depth !== line.depth) break;
      if (!cuts.isTermAt(at, mark)) break;
      count++;
    }
    return count;
  };
  return alike(-1) + alike(1) >= 2;
}

/** The siblings right before and right after each line that has any. */
export function neighboursIn(
  groups: readonly (readonly number[])[],
): ReadonlyMap<number, readonly number[]> {
  const neighbours = new Map<number, readonly number[]>();
  for (const group of groups)
    for (const [at, index] of group.entries()) {
      const beside = [group[at - 1] ?? [], group[at + 1] ?? []]
        .flat()
        .filter((other) => Math.abs(other - index) <= mostSiblings);
      neighbours.set(index, [...(neighbours.get(index) ?? []), ...beside]);
    }
  return neighbours;
}
