import { byPlace, type Diagnostic } from '../model/diagnostic.ts';
import { lazily } from '../model/lazily.ts';
import type { NotesModel } from '../model/notes.ts';
import { buildModel } from '../read/build-model.ts';
import type { ModelContext } from '../read/model-context.ts';
import { buildIndex } from '../search/build/build-index.ts';
import type { Lexicon } from '../search/build/lexicon.ts';
import { lossesOf } from '../search/index/losses.ts';
import type { Columns } from '../search/types.ts';
import { type About, type Base, encodeBase, openBase } from './base-file.ts';
import { piecesSource } from './byte-source.ts';
import { type ChangesPart, encodeChanges, NO_PASSAGE, openChanges } from './changes-file.ts';
import type { FolderFacts } from './facts.ts';
import { type BodyOf, documentsOf, type Group, groupsOf } from './groups.ts';
import { type Kept, keptOf } from './kept.ts';
import type { KeptFile } from './kept-file.ts';
import type { KeptFiles } from './kept-files.ts';
import { reuseOf, signaturesOf } from './reuse.ts';
import { uniqueId } from './unique-id.ts';
import { wholeOf } from './whole.ts';

/** All files of a folder, read. */
export interface ReadFolder {
  readonly files: KeptFiles;
  /** See `Entries`. */
  readonly entries: readonly Uint8Array[];
  /** For each file whose entry the base has: its number there; -1 for the others. */
  readonly inBase: Int32Array;
  /** What the passages of a note say, as it was read. */
  readonly bodyOf: BodyOf;
  /** Lets go of what was read of them: they are read again where they are asked for after it. */
  readonly forgetBodies: () => void;
  /** By whose numbers they say their words. */
  readonly lexicon: Lexicon;
}

/** A snapshot of a folder as a file, and opened. */
export interface Made {
  readonly kind: 'base' | 'changes';
  readonly file: KeptFile;
  readonly kept: Kept;
}

/** See `collectGarbage`. */
export type Tidy = (behind: 'reading' | 'gathering') => void;

/** While less than this share of the documents (or fewer than this many) differ from the base, it stays. */
const LARGEST_CHANGE = { share: 0.02, documents: 200 } as const;

/**
 * Resolves what all files show into one model and brings the index up to date: where there is a base
 * and little has changed, by an index of what has changed; otherwise by a new base.
 * @param tidy called where much of what was made is not needed any more
 */
export async function makeSnapshot(
  folder: ReadFolder,
  facts: FolderFacts,
  expected: Omit<About, 'id' | 'made'>,
  base: Base | undefined,
  tidy: Tidy,
): Promise<Made> {
  const about: About = { ...expected, id: uniqueId(), made: Date.now() };
  const notes = understand(folder, facts);
  const changes = base && makeChanges(folder, notes, about, base);
  return changes ?? makeBase(folder, notes, about, tidy);
}

interface Notes {
  readonly model: NotesModel;
  readonly context: () => ModelContext;
  readonly diagnostics: readonly Diagnostic[];
  readonly groups: readonly Group[];
  /** See `signaturesOf`; found when they are asked for. */
  readonly signatures: () => Float64Array;
}

function understand({ files }: ReadFolder, facts: FolderFacts): Notes {
  const notes = facts.notes.splice(0);
  const { model, context } = buildModel(notes);
  // What ties notes together is checked anew whenever it is asked for.
  const diagnostics = notes.flatMap((note) => note.diagnostics);
  const groups = groupsOf(model);
  const crcOf = (path: string) => files.crcs[files.list.numbers.get(path) ?? -1] ?? 0;
  return {
    model,
    context: lazily(context),
    diagnostics: [...facts.skipped, ...diagnostics].sort(byPlace),
    groups,
    signatures: lazily(() => signaturesOf(model, groups, crcOf)),
  };
}

/** The index of fewer documents is made in the time in which a thread starts. */
const MANY_DOCUMENTS = 10_000;

async function makeBase(folder: ReadFolder, notes: Notes, about: About, tidy: Tidy): Promise<Made> {
  const { files, entries, lexicon, bodyOf, forgetBodies } = folder;
  const { model, groups, context } = notes;
  const isLarge = model.passages.length >= MANY_DOCUMENTS;
  const makeInThread = isLarge
    ? (await import('./index-in-thread.ts')).beginIndex(lexicon)
    : undefined;
  const documents = documentsOf(model, groups, bodyOf);
  const index = makeInThread?.(documents) ?? buildIndex(documents, lexicon);
  // Documents are gathered by now. Where a thread makes the index, it takes longer than all that is left to do here.
  forgetBodies();
  context();
  tidy('gathering');
  const file = await encodeBase({ ...notes, about, files, entries }, index);
  const base = openBase(piecesSource(file.head, file.tail), about);
  return { kind: 'base', file, kept: keptOf(wholeOf(base)) };
}

/** Undefined when so much has changed that a new base is called for. */
function makeChanges(folder: ReadFolder, notes: Notes, about: About, base: Base): Made | undefined {
  const { model, groups, signatures } = notes;
  const { oldGroups } = reuseOf(model, groups, signatures(), base.signatures());
  const changed = groups.filter((_, group) => oldGroups[group] === -1);
  const documents = changed.reduce((sum, { first, end }) => sum + end - first, 0);
  const { share, documents: few } = LARGEST_CHANGE;
  if (documents > Math.max(few, model.passages.length * share)) return undefined;
  const documentsOfBase = documentsNow(groups, oldGroups, base.index);
  const file = encodeChanges({
    ...notes,
    ...documentsOfBase,
    losses: lossesOf(base.index, documentsOfBase.dead),
    files: folder.files,
    about: { ...about, base: base.about.id } as ChangesPart['about'],
    index: buildIndex(documentsOf(model, changed, folder.bodyOf), folder.lexicon),
    ...ownEntries(folder),
  });
  const changes = openChanges(piecesSource(file.head, file.tail), base.about);
  return { kind: 'changes', file, kept: keptOf(wholeOf(base, changes)) };
}

/** Which passage each document stands for: first those of the base, then those of the changes. */
function documentsNow(
  groups: readonly Group[],
  oldGroups: Int32Array,
  index: Columns,
): Pick<ChangesPart, 'dead' | 'passages'> {
  const { groupDocumentOffsets: offsets, groupDocuments } = index;
  const documents = groupDocuments?.length ?? 0;
  const rows = new Uint32Array(documents).fill(NO_PASSAGE);
  const added: number[] = [];
  groups.forEach(({ first, end }, group) => {
    const old = oldGroups[group] ?? -1;
    // A group's documents follow each other: they are given to the index that way.
    const document = groupDocuments?.[offsets?.[old] ?? 0] ?? 0;
    for (let row = first; row < end; row++) {
      if (old < 0) added.push(row);
      else rows[document + row - first] = row;
    }
  });
  const dead = new Uint8Array(Math.ceil(documents / 8));
  rows.forEach((row, document) => {
    if (row !== NO_PASSAGE) return;
    dead[document >> 3] = (dead[document >> 3] ?? 0) | (1 << (document & 7));
  });
  const passages = new Uint32Array(documents + added.length);
  passages.set(rows);
  passages.set(added, documents);
  return { dead, passages };
}

/** The entries that the base does not have, and where each file's entry is. */
function ownEntries({ entries, inBase }: ReadFolder): Pick<ChangesPart, 'entries' | 'sources'> {
  const own: Uint8Array[] = [];
  const sources = Float64Array.from(entries, (entry, file) => {
    const old = inBase[file] ?? -1;
    return old >= 0 ? old : -own.push(entry);
  });
  return { entries: own, sources };
}
