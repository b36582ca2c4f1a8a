import { announcesTalks } from '../../lexicon/line-kinds.ts';
import { stemOf } from '../../lexicon/path-parts.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { Part } from '../one-part/part.ts';
import { areSeveralTalks, partAt } from '../one-part/part-at.ts';
import { endOfItem } from './list-items.ts';

/** Names of files with several talks: `lightning-talks-day2`, `02b-morning-talks`, `_keynotes`. */
const plural =
  /(?:^|[\s._-])(?:(?:lightning|morning|afternoon|evening|short|flash|other|more|misc)\s+)?(?:talks|keynotes|ignites|lightnings|sessions|presentations|pecha\s?kuchas?)(?:$|[\s._-])/i;

/** Names of files with short talks; each may be a bullet. */
const short =
  /^(?:\w+ )?(?:lightning talks?|lightnings|ignites|flash talks|pecha ?kuchas?)(?: \w+)?$/i;

/** The bullets of a note without other lines, if each has two words or more and notes below: each is a talk. */
function bulletsOf(note: NoteContext): readonly Part[] {
  const { lines } = note.outline;
  const tops = lines.filter(({ parent }) => parent < 0);
  if (!areSeveralTalks(tops)) return [];
  const areTitles = lines.every(
    (line, at) =>
      line.parent >= 0 ||
      (line.kind === 'item' &&
        lines[at + 1]?.parent === at &&
        /\S\s\S/.test(line.text) &&
        isPossibleTitle(line.text)),
  );
  return areTitles ? tops.map((line) => new Part(note, line, () => endOfItem(note, line))) : [];
}

/** Files whose name, or only top heading, stands for several talks: each heading below is one. */
export function pluralFile(note: NoteContext): readonly Part[] {
  const { heads, path } = note;
  const stem = stemOf(path).replace(/[-_]+/g, ' ');
  if (heads.length === 0) return short.test(stem) ? bulletsOf(note) : [];
  const [top] = heads;
  const isHeld =
    top !== undefined &&
    announcesTalks(top.text) &&
    heads.filter(({ depth }) => depth <= top.depth).length === 1;
  if (!isHeld && !plural.test(stem)) return [];
  const below = isHeld ? heads.slice(1) : heads;
  const depth = below.reduce(
    (least, head) => Math.min(least, head.depth),
    Number.POSITIVE_INFINITY,
  );
  const level = below.filter((head) => head.depth === depth);
  const titles = level.filter((head) => isPossibleTitle(head.text));
  return areSeveralTalks(titles) && titles.length >= level.length * 0.6
    ? titles.map((head) => partAt(note, head))
    : [];
}
