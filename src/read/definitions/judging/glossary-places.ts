import { partitionPoint } from '../../../model/binary-search.ts';
import type { Span } from '../../../model/place.ts';
import type { SectionFact } from '../../facts/types.ts';
import { isGlossaryHeading, isGlossaryName } from '../../lexicon/glossary-words.ts';
import { alternativesOf } from '../../lexicon/languages/all.ts';
import { folderOf, isIndexName, nameOf, stemOf } from '../../lexicon/path-parts.ts';
import type { Line } from '../../markdown/line.ts';
import type { NoteContext } from '../../note/note-context.ts';
import { kindNamed } from '../../note/note-types.ts';
import { areSpeakersIn } from '../../talks/part/part.ts';
import { readingsOf } from '../../titles/title-lines.ts';

/** Sections of a glossary that contain no terms. */
const BESIDE = new RegExp(
  `^(?:see also|references?|sources?|links?|further reading|contributing|about(?: .*)?|introduction|resources|change ?log|licen[cs]e|how to .*|(?:table of )?contents|${alternativesOf(({ glossary }) => glossary.beside)})$`,
  'i',
);

/** Headings of lists of people, amounts or tasks: `Amadou: storage`, `cumin - a pinch`. */
const OF_LISTS = new RegExp(
  `^(?:(?:key |emergency )?contacts?|(?:the |our |my )?team|who|who (?:is who|does what|did what)|people|responsibilit(?:y|ies)|(?:code )?owners?|ownership|attendees|participants|assignees?|assignments|on[- ]?call|escalations?|staff|crew|cast|ingredients|shopping(?: list)?|exercises?|homework|${alternativesOf(({ glossary }) => glossary.lists)})$`,
  'i',
);

/** Whether the entire file is a glossary, by its type, name, title or first heading. */
function isGlossary({ path, fields, heads }: NoteContext): boolean {
  if (kindNamed(fields.type?.value) === 'glossary') return true;
  const name = stemOf(path);
  const [first] = heads;
  return (
    (isGlossaryName(name) && !namesSpeaker(first)) ||
    isGlossaryName(fields.title?.value ?? '') ||
    (isOnlyHead(heads) && isGlossaryName(first?.text ?? '')) ||
    // A file with one letter of a glossary, or the index of a glossary folder.
    ((isIndexName(path) || name.length === 1) && isGlossaryName(nameOf(folderOf(path))))
  );
}

/** `# Beyond Common Terms - Ann Lee` in `beyond-common-terms.md` is the title of a talk. */
const namesSpeaker = (head: Line | undefined): boolean =>
  head !== undefined && areSpeakersIn(readingsOf(head));

/** Whether all other headings are deeper than the first. */
const isOnlyHead = ([first, ...others]: readonly Line[]): boolean =>
  first !== undefined && others.every(({ depth }) => depth > first.depth);

/** Where a note is expected to define terms, and where not. */
export interface GlossaryPlaces {
  /** Whether the line is in a glossary, or below a heading such as `Terminology`. */
  readonly inGlossary: (line: Line) => boolean;
  /** Whether the offset is in a list of people, amounts or tasks, whose lines define nothing. */
  readonly isInList: (at: number) => boolean;
}

export function glossaryPlaces(note: NoteContext): GlossaryPlaces {
  const isWhole = isGlossary(note);
  const isBelow = (isMeant: (heading: string) => boolean) =>
    within(rangesOf(note.sections, isMeant));
  const isBeside = isBelow((heading) => isWhole && BESIDE.test(heading));
  const isInPart = isBelow((heading) => !isWhole && isGlossaryHeading(heading));
  const isListed = within(isWhole ? [] : listsOfTerms(note.outline.lines));
  return {
    inGlossary: ({ start }) => (isWhole ? !isBeside(start) : isInPart(start) || isListed(start)),
    isInList: isBelow((heading) => !isWhole && OF_LISTS.test(heading)),
  };
}

/** The lists below a line such as `Vocabulary:`, or below a bullet such as `Queue terminology`. */
function listsOfTerms(lines: readonly Line[]): readonly Span[] {
  const lists: Span[] = [];
  for (const [index, lead] of lines.entries()) {
    if (lead.quoted || lines[index + 1]?.kind !== 'item' || lead.start < (lists.at(-1)?.end ?? 0))
      continue;
    if ((lead.kind !== 'text' && lead.kind !== 'item') || !isGlossaryHeading(lead.text)) continue;
    const below = lines.slice(index + 1);
    const next = below.find(({ kind, depth }) => kind !== 'item' || depth <= lead.depth);
    lists.push({ start: lead.end, end: next?.start ?? Number.POSITIVE_INFINITY });
  }
  return lists;
}

/** Whether an offset stands in one of some ranges, which are in order and do not overlap. */
function within(ranges: readonly Span[]): (at: number) => boolean {
  return (at) => {
    const before = partitionPoint(ranges.length, (range) => (ranges[range]?.start ?? 0) <= at);
    return before > 0 && at < (ranges[before - 1]?.end ?? 0);
  };
}

/** The spans below accepted headings, each up to the next heading of its level or above; sorted, disjoint. */
function rangesOf(
  sections: readonly SectionFact[],
  isMeant: (heading: string) => boolean,
): readonly Span[] {
  const ranges: Span[] = [];
  let open: { readonly start: number; readonly depth: number } | undefined;
  for (const { depth, heading, start, span } of sections) {
    if (depth === 0) continue;
    if (open && depth <= open.depth) {
      ranges.push({ start: open.start, end: start });
      open = undefined;
    }
    if (!open && isMeant(heading.trim())) open = { start: span.start, depth };
  }
  if (open) ranges.push({ start: open.start, end: Number.POSITIVE_INFINITY });
  return ranges;
}
