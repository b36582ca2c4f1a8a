import { isSectionName } from '../../lexicon/line-kinds.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import type { Part } from '../part/part.ts';
import { areSeveralTalks, partAt } from '../part/part-at.ts';

/** Several top headings, each with the same sections below it (`Abstract`, `Notes`): each is a talk. */
export function twinHeadings(note: NoteContext): readonly Part[] {
  const { heads } = note;
  const tops = heads.filter(({ depth }) => depth === heads[0]?.depth);
  if (!areSeveralTalks(tops) || tops.some(({ text }) => !isPossibleTitle(text))) return [];
  const below = tops.map((top) => sectionsUnder(top, heads));
  const [first = ''] = below;
  return first !== '' && below.every((names) => names === first)
    ? tops.map((top) => partAt(note, top))
    : [];
}

/** The names of the sections below a heading, as one text; empty if one is not a common section name. */
function sectionsUnder(top: Line, heads: readonly Line[]): string {
  const names: string[] = [];
  for (const head of heads.slice(heads.indexOf(top) + 1)) {
    if (head.depth <= top.depth) break;
    if (!isSectionName(head.text)) return '';
    names.push(head.text.toLowerCase().trim());
  }
  return names.join('\n');
}
