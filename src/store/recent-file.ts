import { DamagedFileError } from '../model/damaged-file-error.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Event, WrittenLink } from '../model/notes.ts';
import type { ModelPatch } from '../read/patch/patch-model.ts';
import type { Losses } from '../search/index/losses.ts';
import type { Columns } from '../search/types.ts';
import { type About, aboutOf, type Lists } from './base-file.ts';
import type { ByteSource } from './byte-source.ts';
import { encodeColumnFile, openColumnFile } from './column-file.ts';
import { crcText } from './crc32.ts';
import { encodeModel } from './encode-model.ts';
import type { KeptFile } from './kept-file.ts';
import { openModel } from './open-model.ts';
import type { ListByAnother, RecentFile } from './recent-files.ts';

/** What a few files that changed make of a whole folder. */
export interface RecentPart {
  /** `whole` is the id of what they changed. */
  readonly about: About & { readonly whole: string };
  readonly patch: ModelPatch;
  /** Links of the notes that are added. */
  readonly links: readonly WrittenLink[];
  /** For each segment of the whole its documents that no longer count, as a bit set, and what its counts lose by that. */
  readonly dead: readonly Uint8Array[];
  readonly losses: readonly Losses[];
  /** Index of the passages that are added. */
  readonly index: Columns;
  readonly notes: RecentNotes;
}

/** What is small enough to be kept as JSON. */
export interface RecentNotes {
  readonly files: readonly RecentFile[];
  readonly list: ListByAnother;
  readonly diagnostics: readonly Diagnostic[];
  readonly gone: Readonly<
    Record<'notes' | 'events' | 'talks' | 'topics' | 'terms', readonly number[]>
  >;
  readonly replacedEvents: readonly (readonly [number, Event])[];
}

export function encodeRecent(part: RecentPart): KeptFile {
  const { notes, events, talks, topics, terms, passages } = part.patch;
  const model = {
    notes: notes.added,
    events: events.added,
    talks: talks.added,
    topics: topics.added,
    terms: terms.added,
    passages,
    links: part.links,
  };
  const segments = part.losses.flatMap((losses, segment) => [
    [`dead ${segment}`, { dead: part.dead[segment] ?? new Uint8Array() }] as const,
    [`losses ${segment}`, { ...losses }] as const,
  ]);
  const head = encodeColumnFile(
    part.about,
    {
      index: part.index,
      model: encodeModel(model),
      notes: { json: new TextEncoder().encode(JSON.stringify(part.notes)) },
      ...Object.fromEntries(segments),
    },
    { checksumOf: crcText },
  );
  return { head, tail: [] };
}

/** The same, opened; all of it is read and checked when it is opened. */
export interface Recent {
  readonly about: About;
  readonly index: Columns;
  /** What is added. */
  readonly lists: Lists;
  readonly notes: RecentNotes;
  deadIn(segment: number): Uint8Array;
  lossesOf(segment: number): Losses;
}

/**
 * Throws DamagedFileError when it is not sound, or not of this whole.
 * @param whole its id, and how many segments it has
 */
export function openRecent(
  source: ByteSource,
  expected: Omit<About, 'id' | 'made'>,
  whole: { readonly id: string; readonly segments: number },
): Recent {
  const file = openColumnFile(source, crcText);
  const about = aboutOf(file, expected);
  if (!('whole' in about) || about.whole !== whole.id) {
    throw new DamagedFileError('The changes are those of another snapshot');
  }
  const json = file.group('notes')['json'];
  const dead = Array.from(
    { length: whole.segments },
    (_, segment) => file.group(`dead ${segment}`)['dead'] as Uint8Array,
  );
  return {
    about,
    index: file.group('index') as Columns,
    lists: openModel(file.group('model')),
    notes: JSON.parse(new TextDecoder().decode(json)) as RecentNotes,
    deadIn: (segment) => dead[segment] ?? new Uint8Array(),
    lossesOf: (segment) => file.group(`losses ${segment}`) as unknown as Losses,
  };
}
