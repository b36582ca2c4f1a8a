import { stemsOfLink } from '../model/note-finder.ts';
import type { NoteKind, Topic } from '../model/notes.ts';
import type { EventClaim } from './events/event-claims.ts';
import type { FolderEvent } from './events/folder-events.ts';
import type { IndexRow, NoteFacts } from './facts/types.ts';
import { folderOf, type KindClues } from './note/note-kinds.ts';
import { authorsOf, type FoundTalks, type NotedEvent } from './talks/find-talks.ts';
import { isIndexSource, isToFile } from './talks/index-rows.ts';
import { mentionsOf } from './topics/mentions.ts';

/**
 * What notes are understood by besides their own facts: enough to understand anew the few that have
 * changed as if all had been read again. Plain data.
 */
export interface ModelContext {
  /** For each note. */
  readonly clues: readonly KindClues[];
  /** For each note, see `mentionsOf`. */
  readonly mentions: readonly (readonly string[])[];
  /** For each talk what it says of its event. */
  readonly claims: readonly (EventClaim | undefined)[];
  readonly folder: FolderContext;
}

/** What the notes of a folder say together. */
export interface FolderContext {
  /** Whether any note is a talk or holds some. */
  readonly isOfTalks: boolean;
  /** Whether the notes name topics; else what topics there are, are phrases that talks share. */
  readonly namesTopics: boolean;
  /** The events of event notes. */
  readonly notedEvents: readonly NotedEvent[];
  /** By paths of notes: what an index says of each. */
  readonly rows: readonly (readonly [string, IndexRow])[];
  /** How many files name each author. */
  readonly authors: readonly (readonly [string, number])[];
  /** By folders: how their talks name speakers, and the event they are about. */
  readonly habits: readonly (readonly [string, readonly string[]])[];
  readonly events: readonly (readonly [string, FolderEvent | null])[];
  /** Stems of all paths that links of indexes may lead to. */
  readonly targets: readonly string[];
}

interface Parts {
  readonly notes: readonly NoteFacts[];
  readonly kinds: readonly NoteKind[];
  readonly clues: readonly KindClues[];
  readonly rows: ReadonlyMap<number, IndexRow>;
  readonly found: FoundTalks;
  readonly namedTopics: readonly Topic[];
}

export function modelContext(parts: Parts): ModelContext {
  const { notes, kinds, clues, rows, found, namedTopics } = parts;
  const indexes = notes.filter(isIndexSource);
  return {
    clues,
    mentions: notes.map((note, index) => mentionsOf(note, kinds[index] ?? 'note')),
    claims: found.claims,
    folder: {
      isOfTalks: areOfTalks(kinds),
      namesTopics: namedTopics.length > 0,
      notedEvents: found.folders.noted,
      rows: [...rows].map(([note, row]) => [notes[note]?.path ?? '', row]),
      authors: [...authorsOf(notes)],
      habits: [...found.habits].map(([folder, habits]) => [folder, [...habits]]),
      events: foldersOf(notes).map((folder) => [folder, found.folders.of(folder)]),
      targets: [
        ...new Set(
          indexes.flatMap((note) =>
            note.links.filter(isToFile).flatMap((link) => stemsOfLink(note, link)),
          ),
        ),
      ],
    },
  };
}

export const areOfTalks = (kinds: readonly NoteKind[]): boolean =>
  kinds.includes('talk') || kinds.includes('event');

/** All folders that hold notes, and those around them. */
function foldersOf(notes: readonly NoteFacts[]): readonly string[] {
  const folders = new Set<string>(['']);
  for (const { path } of notes) {
    for (let at = folderOf(path); !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return [...folders];
}
