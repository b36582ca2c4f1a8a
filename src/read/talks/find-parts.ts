import type { TalkFact } from '../facts/types.ts';
import type { NoteContext } from '../note/note-context.ts';
import { eventHeadings } from './event-headings.ts';
import { letteredParts } from './lettered-parts.ts';
import { isOneTalk } from './one-talk.ts';
import type { Part } from './part.ts';
import { eventSections, known, lineParts, listParts, partsAt } from './parts.ts';
import { pluralFile } from './plural-file.ts';
import { programmeParts } from './programme-parts.ts';
import { programmeTable, sessionTable } from './session-table.ts';
import { twinHeadings } from './twin-headings.ts';

type PartRecogniser = (note: NoteContext) => readonly Part[];

/** One recogniser per way in which a file holds several talks; the first that finds any decides. */
const recognisers: readonly PartRecogniser[] = [
  letteredParts,
  ...[1, 2, 3, 4].map(partsAt),
  pluralFile,
  twinHeadings,
  eventHeadings,
  lineParts,
  listParts,
  programmeParts,
  sessionTable,
];

/** Talks that stand in the file, should it hold several: by what headings, lines, bullets or rows have in common. */
export function partsOf(note: NoteContext): readonly TalkFact[] {
  if (isOneTalk(note)) return [];
  for (const see of recognisers) {
    const parts = see(note);
    if (parts.length > 0) return parts.map((part) => part.talk(known));
  }
  const sections = eventSections(note);
  return sections.length > 0 ? sections : programmeTable(note);
}
