import { countBefore } from '../model/halving.ts';
import type { Event, NoteKind, NotesModel, Talk } from '../model/notes.ts';
import type { EventClaim } from '../read/events/event-claims.ts';
import { slugOf } from '../read/lexicon/names.ts';
import type { FolderContext, ModelContext } from '../read/model-context.ts';
import { NO_CLUES } from '../read/note/note-kinds.ts';
import type { GivenIds } from '../read/patch/whole-notes.ts';
import type { StringPool } from '../search/index/string-pool.ts';
import { poolOf, stringAt } from '../search/index/string-pool.ts';
import type { StoredColumns } from './column-file.ts';
import type { FileList } from './file-list.ts';
import { signatureOf } from './signature.ts';

const KINDS: readonly NoteKind[] = ['talk', 'event', 'index', 'glossary', 'note'];
/** The kind of a file that is no note. */
const NO_KIND = 255;
/** The claim of a talk that claims no event. */
const NO_CLAIM = 0xffffffff;

/** By what notes were understood, as columns: what is asked for by a key is found by the key's hash. */
export function encodeContext(
  { notes, talks, events }: NotesModel,
  { clues, mentions, claims, folder }: ModelContext,
  list: FileList,
): StoredColumns {
  const files = new Map(list.paths.map((path, file) => [path, file]));
  const own = new Float64Array(list.paths.length).fill(NO_CLUES.own);
  const bits = new Uint16Array(list.paths.length).fill(NO_CLUES.bits);
  const kinds = new Uint8Array(list.paths.length).fill(NO_KIND);
  notes.forEach(({ place, kind }, note) => {
    const file = files.get(place.file) ?? 0;
    own[file] = clues[note]?.own ?? 0;
    bits[file] = clues[note]?.bits ?? 0;
    kinds[file] = KINDS.indexOf(kind);
  });
  return {
    own,
    bits,
    kinds,
    ...mentionColumns(mentions),
    ...claimColumns(claims),
    talkNames: hashes(talks, ({ title }) => slugOf(title) || 'talk'),
    talkIds: hashes(talks, ({ id }) => id),
    eventNames: hashes(events, ({ name }) => slugOf(name) || 'event'),
    eventIds: hashes(events, ({ id }) => id),
    folder: new TextEncoder().encode(JSON.stringify(folder)),
  };
}

const hashes = <T extends Talk | Event>(rows: readonly T[], keyOf: (row: T) => string) =>
  Float64Array.from(rows, (row) => signatureOf(keyOf(row)));

/** Pairs of a key's hash and a note that mentions it, in order. */
function mentionColumns(mentions: ModelContext['mentions']): StoredColumns {
  const pairs = mentions.flatMap((keys, note) =>
    keys.map((key) => ({ hash: signatureOf(key), note })),
  );
  pairs.sort((a, b) => a.hash - b.hash || a.note - b.note);
  return {
    mentionHashes: Float64Array.from(pairs, ({ hash }) => hash),
    mentionNotes: Uint32Array.from(pairs, ({ note }) => note),
  };
}

/** Each claim once, as JSON; most talks of an event make the same. */
function claimColumns(claims: ModelContext['claims']): StoredColumns {
  const numbers = new Map<string, number>();
  const slugs: number[] = [];
  const talkClaims = Uint32Array.from(claims, (claim) => {
    if (claim === undefined) return NO_CLAIM;
    const json = JSON.stringify(claim);
    const known = numbers.get(json);
    if (known !== undefined) return known;
    numbers.set(json, numbers.size);
    slugs.push('noted' in claim ? 0 : signatureOf(slugOf(claim.name)));
    return numbers.size - 1;
  });
  const { bytes, offsets } = poolOf([...numbers.keys()]);
  return {
    'claims.bytes': bytes,
    'claims.offsets': offsets,
    claimSlugs: Float64Array.from(slugs),
    talkClaims,
  };
}

/** The columns, opened. */
export interface KeptContext {
  readonly folder: FolderContext;
  /** For each file, what it shows of its kind (see `KindClues`); a copy. */
  clues(): { readonly own: Float64Array; readonly bits: Uint16Array };
  /** Undefined for a file that is no note. */
  kindOf(file: number): NoteKind | undefined;
  /** Notes that mention a key, ascending. */
  mentioning(key: string): readonly number[];
  claimOf(talk: number): EventClaim | undefined;
  talksClaiming(slug: string): readonly number[];
  readonly talkIds: GivenIds;
  readonly eventIds: GivenIds;
}

export function openContext(columns: StoredColumns): KeptContext {
  const claims = {
    bytes: columns['claims.bytes'],
    offsets: columns['claims.offsets'],
  } as StringPool;
  return {
    get folder() {
      return JSON.parse(new TextDecoder().decode(columns['folder'])) as FolderContext;
    },
    clues: () => ({
      own: (columns['own'] as Float64Array).slice(),
      bits: (columns['bits'] as Uint16Array).slice(),
    }),
    kindOf: (file) => KINDS[columns['kinds']?.[file] ?? NO_KIND],
    mentioning(key) {
      const mentionHashes = columns['mentionHashes'] as Float64Array;
      const mentionNotes = columns['mentionNotes'];
      const hash = signatureOf(key);
      const notes: number[] = [];
      const first = firstNotBelow(mentionHashes, hash);
      for (let at = first; mentionHashes[at] === hash; at++) notes.push(mentionNotes?.[at] ?? 0);
      return notes;
    },
    claimOf(talk) {
      const claim = columns['talkClaims']?.[talk] ?? NO_CLAIM;
      if (claim === NO_CLAIM) return undefined;
      return JSON.parse(stringAt(claims, claim)) as EventClaim;
    },
    talksClaiming(slug) {
      const wanted = new Set(positions(columns['claimSlugs'], signatureOf(slug)));
      const talks: number[] = [];
      columns['talkClaims']?.forEach((claim, talk) => {
        if (wanted.has(claim)) talks.push(talk);
      });
      return talks;
    },
    talkIds: idsIn(columns, 'talkNames', 'talkIds'),
    eventIds: idsIn(columns, 'eventNames', 'eventIds'),
  };
}

type Column = StoredColumns[string];

const idsIn = (columns: StoredColumns, names: string, ids: string): GivenIds => ({
  named: (slug) => positions(columns[names], signatureOf(slug)),
  withId: (id) => positions(columns[ids], signatureOf(id)),
});

function positions(column: Column | undefined, value: number): readonly number[] {
  const found: number[] = [];
  if (!column) return found;
  for (let at = column.indexOf(value); at >= 0; at = column.indexOf(value, at + 1)) found.push(at);
  return found;
}

const firstNotBelow = (sorted: Float64Array, value: number): number =>
  countBefore(sorted.length, (at) => (sorted[at] ?? 0) < value);
