import { looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { nameLikelihood } from '../../lexicon/person-names.ts';
import type { Line } from '../../markdown/line.ts';
import { linesBetween } from '../../markdown/outline.ts';
import { isDeck } from '../../note/evidence.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { peopleBelow } from '../../speakers/heading-under-title.ts';
import { speakersIn } from '../../speakers/speakers.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { readingsOf } from '../../titles/title-lines.ts';
import { areSpeakersIn } from '../part/part.ts';

/** Minimum confidence at which the speaker under the only top heading is that of the entire file. */
const SURELY_NAMED = 0.75;

/**
 * Whether a file is one talk, even if its sections name people: it is a slide deck, or its only top heading has a
 * speaker or is a keynote in the singular. People in its sections only made a tool or gave a tip.
 */
export function isOneTalk({ heads, outline, fields }: NoteContext): boolean {
  if (isDeck(fields.names)) return true;
  const [top, next] = heads;
  if (top && isAbovePeople(top, outline.lines)) return true;
  const isOnly = top?.depth === 1 && heads.filter(({ depth }) => depth === 1).length === 1;
  if (!top || !isOnly || looksLikeEvent(top.text) || !isPossibleTitle(top.text)) return false;
  const own = linesBetween(outline.lines, top.start, next?.start ?? top.end).slice(1);
  const isNamed =
    (speakersIn([top, ...own])[0]?.sure ?? 0) >= SURELY_NAMED ||
    (readingsOf(top)[0]?.sure ?? 0) >= SURELY_NAMED;
  return isNamed || isKeynoteOf(top.text);
}

/** Whether a title has nothing but headings with one person each below it, and no other heading below names a person. */
function isAbovePeople(top: Line, all: readonly Line[]): boolean {
  const lines = all.slice(all.indexOf(top) + 1);
  const [first] = lines;
  if (first?.kind !== 'heading' || first.depth <= top.depth) return false;
  const people = peopleBelow(lines);
  const others = lines.slice(people.length).filter(({ kind }) => kind === 'heading');
  return (
    people.length > 0 &&
    isPossibleTitle(top.text) &&
    others.every((head) => head.depth > top.depth && !areSpeakersIn(readingsOf(head)))
  );
}

/** `Ann Lee Keynote`: one keynote, named after a person. */
const isKeynoteOf = (text: string): boolean =>
  /\bkeynote\b/i.test(text) &&
  nameLikelihood(text.replace(/\W*\bkeynote\b\W*/i, ' ').trim()) >= 0.5;
