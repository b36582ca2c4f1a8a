import { isSectionName, looksLikeEvent } from '../../lexicon/line-kinds.ts';
import { isDayName } from '../../lexicon/path-parts.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { isPossibleTitle } from '../../titles/possible-title.ts';
import { seriesOf } from '../../titles/series.ts';
import { isKeynote } from '../part/keynote.ts';
import { Part } from '../part/part.ts';
import { endOfPart, isOfEvent, mostTalks, partAt } from '../part/part-at.ts';
import { underContainers } from './container-headings.ts';
import { underPeople } from './person-headings.ts';

/**
 * Headings of one level that are talks: each below its speaker, most with a speaker, most with a number, most
 * with a link to the talk in an event's note, or below days. These rules are tried in this order.
 */
export const levelHeadings =
  (depth: number) =>
  (note: NoteContext): readonly Part[] => {
    const { heads } = note;
    const level = heads.filter((head) => head.depth === depth);
    const fewest = isDayName(note.path) ? 1 : 2;
    if (level.length < fewest || level.length > mostTalks) return [];
    const under = underPeople(note, level);
    if (under.length > 0) return under;
    const signed = signedSections(note);
    const titles = level.filter(
      (head) =>
        (isPossibleTitle(head.text) ||
          isKeynote(head.text) ||
          isLoneSession(note, head) ||
          signed.has(head)) &&
        !isEventAbove(note, head),
    );
    if (titles.length < fewest) return [];
    const parts = titles
      .map((head) => partAt(note, head))
      .filter((part) => isPossibleTitle(part.line.text) || part.named);
    const forms = seriesOf(parts.map(({ readings }) => readings));
    const isNamed = (part: Part) => part.named || part.isOfForm(forms);
    const named = parts.filter(isNamed);
    // If all headings with a speaker are labelled as talks, the others (lunch, travel) are none.
    const labelled = parts.filter(({ label }) => label !== undefined);
    if (labelled.length >= fewest && named.every(({ label }) => label !== undefined))
      return labelled.filter(({ hasNotes }) => hasNotes);
    const share = named.length / parts.length;
    if (named.length >= 2 && share >= 0.4) {
      // Of a talk among others there may be no more than its slides, or nothing but who gave it.
      const isOfNotes = named.filter(({ hasNotes }) => hasNotes).length >= named.length / 2;
      const isTold = (part: Part) =>
        part.hasNotes || (isOfNotes && isNamed(part) && (part.leadsAway || part.isBare));
      // Where nearly all name somebody, the rest are talks whose speaker is not known, unless those have a time each.
      const isMostNamed = share >= 0.5 && !isTimed(named);
      const talks = parts.filter(
        (part) => isTold(part) && (isNamed(part) || part.numbered || isMostNamed),
      );
      return [...talks, ...strays(note, depth, talks, forms)];
    }
    const numbered = parts.filter((part) => part.numbered);
    if (numbered.length >= 2 && numbered.length / parts.length >= 0.5) {
      return parts.filter((part) => part.hasNotes && (part.numbered || part.named));
    }
    const linked = isOfEvent(note) ? parts.filter(({ linksToTalk }) => linksToTalk) : [];
    if (linked.length >= 2 && linked.length / parts.length >= 0.5) return linked;
    return underContainers(note, depth, parts);
  };

/** So many with a time each, and what has none is no talk. */
const isTimed = (named: readonly Part[]): boolean =>
  named.length >= FEWEST_TIMED && named.every(({ numbered }) => numbered);

const FEWEST_TIMED = 4;

/** `### Motivation` with `*By Ann Lee*` directly below: a talk whose title is a section name. */
const signedSections = ({ outline: { lines } }: NoteContext): ReadonlySet<Line> =>
  new Set(
    lines.filter(
      ({ text }, at) => /^by\s\p{Lu}/iu.test(lines[at + 1]?.text ?? '') && isSectionName(text),
    ),
  );

/** `## X Conf 2016 - Day 1` at the top, with talks one level below. */
const isEventAbove = ({ heads }: NoteContext, head: Line): boolean =>
  head === heads[0] && (heads[1]?.depth ?? 0) > head.depth && looksLikeEvent(head.text);

/**
 * Talks whose headings have a higher level by mistake: they follow other talks and name their speakers in the
 * same form. Each ends at the next heading of the talks' level or above.
 */
function strays(
  note: NoteContext,
  depth: number,
  talks: readonly Part[],
  forms: ReadonlySet<string>,
): readonly Part[] {
  const first = talks[0]?.line.start ?? Number.POSITIVE_INFINITY;
  const higher = note.heads.filter((head) => head.depth < depth && head.start > first);
  if (higher.length === 0 || higher.length > talks.length / 2) return [];
  return higher
    .filter(({ text }) => isPossibleTitle(text))
    .map((head) => new Part(note, head, () => endOfPart(note, { ...head, depth })))
    .filter((part) => part.isOfForm(forms) && part.hasNotes);
}

/** `Session 2: Wet feet` without headings below it: a talk if a speaker is named. */
const isLoneSession = ({ heads }: NoteContext, head: Line): boolean =>
  /^session\s+#?\w{1,4}\s*[:.–—-]\s*\S/i.test(head.text) &&
  (heads[heads.indexOf(head) + 1]?.depth ?? 0) <= head.depth;
