import type { NoteKind } from '../model/notes.ts';
import { numberByKey } from '../model/ordered-rows.ts';
import type { NoteFacts } from '../read/facts/types.ts';
import { NO_CLUES } from '../read/note/note-kinds.ts';
import type { WholeNotes } from '../read/patch/whole-notes.ts';
import type { KeptContext } from './context-columns.ts';
import { decodeEntry } from './decode-entry.ts';
import type { Entries } from './entries.ts';
import type { KeptFiles } from './kept-files.ts';
import type { Whole } from './whole.ts';

/** Notes as they were understood together, read from what is kept of them. */
export class KeptNotes implements WholeNotes {
  readonly notes: WholeNotes['notes'];
  readonly events: WholeNotes['events'];
  readonly talks: WholeNotes['talks'];
  readonly topics: WholeNotes['topics'];
  readonly terms: WholeNotes['terms'];
  readonly folder: WholeNotes['folder'];
  readonly talkIds: WholeNotes['talkIds'];
  readonly eventIds: WholeNotes['eventIds'];
  readonly #files: KeptFiles;
  readonly #entries: Entries;
  readonly #context: KeptContext;
  readonly #facts = new Map<string, NoteFacts>();

  constructor(whole: Whole) {
    const { notes, events, talks, topics, terms } = whole.lists();
    this.notes = notes;
    this.events = events;
    this.talks = talks;
    this.topics = topics;
    this.terms = terms;
    this.#files = whole.files();
    this.#entries = whole.entries(false);
    this.#context = whole.context();
    this.folder = this.#context.folder;
    this.talkIds = this.#context.talkIds;
    this.eventIds = this.#context.eventIds;
  }

  /** The entry of a file; undefined for one that was not there. */
  entryOf(path: string): Uint8Array | undefined {
    const file = this.#files.list.numberOf(path);
    return file === undefined ? undefined : this.#entries.bytesOf(file);
  }

  /** CRC-32 of a file's bytes; 0 for one that was not there, or could not be read. */
  crcOf(path: string): number {
    const file = this.#files.list.numberOf(path);
    return file === undefined ? 0 : (this.#files.crcs[file] ?? 0);
  }

  factsOf(path: string): NoteFacts {
    const known = this.#facts.get(path);
    if (known) return known;
    const facts = noteIn(path, this.entryOf(path));
    if (!facts) throw new RangeError(`No note at ${path}`);
    this.#facts.set(path, facts);
    return facts;
  }

  kindOf(path: string): NoteKind {
    const note = numberByKey(this.notes, path, ({ place }) => place.file);
    if (note === undefined) throw new RangeError(`No note at ${path}`);
    return this.notes.at(note).kind;
  }

  othersThan(paths: ReadonlySet<string>): ReturnType<WholeNotes['othersThan']> {
    const { list } = this.#files;
    const inFolder = new Uint32Array(list.length);
    list.folders.forEach((_, folder) => {
      inFolder.fill(folder, list.startOf(folder), list.startOf(folder + 1));
    });
    const { own, bits } = this.#context.clues();
    const changed = new Set([...paths].map((path) => list.numberOf(path) ?? -1));
    for (const file of changed) {
      if (file < 0) continue;
      own[file] = NO_CLUES.own;
      bits[file] = NO_CLUES.bits;
    }
    const folders = list.folders.map((folder) => folder.slice(0, -1));
    return {
      clues: { folders, inFolder, own, bits },
      kindOf: (file) => (changed.has(file) ? undefined : this.#context.kindOf(file)),
    };
  }

  notesIn(folder: string): readonly string[] {
    const { list } = this.#files;
    const { first, paths } = list.filesIn(folder === '' ? '' : `${folder}/`);
    return paths().filter((_, at) => this.#context.kindOf(first + at) !== undefined);
  }

  mentioning(key: string): readonly string[] {
    return this.#context.mentioning(key).map((note) => this.notes.at(note).place.file);
  }

  claimOf(talk: number): ReturnType<WholeNotes['claimOf']> {
    return this.#context.claimOf(talk);
  }

  talksClaiming(slug: string): readonly number[] {
    return this.#context.talksClaiming(slug);
  }
}

/** What a note shows, in an entry; undefined for an entry of a file that is no note. */
export function noteIn(path: string, bytes: Uint8Array | undefined): NoteFacts | undefined {
  if (!bytes) return undefined;
  const entry = decodeEntry(path, bytes);
  return 'note' in entry ? entry.note : undefined;
}
