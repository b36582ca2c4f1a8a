import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSearch } from '../../src/library/search.ts';
import type { Owner, Talk, Term } from '../../src/model/notes.ts';
import type { NotesSnapshot, OpenedNotes } from '../../src/store/types.ts';

/** A new folder that is removed when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file and the folders it needs. */
export function write(root: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder that holds these files. */
export function folderWith(files: Files): string {
  const root = emptyFolder();
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return root;
}

/** Paths of all notes, sorted. */
export const notesIn = ({ snapshot }: OpenedNotes): readonly string[] =>
  [...snapshot.notes].map(({ place }) => place.file);

/** Which notes a search finds, best first, and what it had to give way on. */
export function search(source: OpenedNotes, query: string) {
  const { snapshot } = source;
  const { hits, relaxed, total, nearest } = openSearch(source).search(query, { limit: 20 });
  return {
    total,
    relaxed,
    nearest,
    hits: hits.map(({ document, score, excerpt, kind, why }) => {
      const { owner, heading, place } = snapshot.passages.at(document);
      const number = owner.kind === 'talk' ? owner.talk : undefined;
      const event = number === undefined ? undefined : snapshot.talks.at(number).event;
      return {
        of: ownerIn(snapshot, owner),
        event: event === undefined ? null : snapshot.events.at(event),
        kind,
        heading,
        place,
        excerpt: excerpt.text,
        why,
        score: Math.round(score * 1e6) / 1e6,
      };
    }),
  };
}

/** Files that a search finds, best first. */
export const filesFound = (source: OpenedNotes, query: string): readonly string[] =>
  search(source, query).hits.map(({ place }) => place.file);

/** Everything that can be asked of notes but searches: the same for notes that say the same. */
export function everything({ snapshot, diagnostics }: OpenedNotes) {
  const { notes, events, topics, links, passages } = snapshot;
  const living = [...passages].filter(({ place }) => place.file !== '');
  return {
    notes: [...notes],
    // The order in which they were found, which nobody is shown.
    events: [...events].map((event) => JSON.stringify(Object.entries(event).sort())).sort(),
    talks: [...snapshot.talks].map((talk) => talkIn(snapshot, talk)),
    topics: [...topics],
    terms: [...snapshot.terms].map((term) => termIn(snapshot, term)),
    links: [...links].map(({ from, ...link }) => ({ ...link, from: notes.at(from).place.file })),
    passages: living
      .map(({ owner, ...passage }) => JSON.stringify([ownerIn(snapshot, owner), passage]))
      .sort(),
    counts: [notes, events, snapshot.talks, topics, snapshot.terms].map(({ length }) => length),
    diagnostics,
  };
}

// Numbers say nothing: notes that say the same may be numbered otherwise.
const talkIn = ({ events }: NotesSnapshot, talk: Talk) => ({
  ...talk,
  event: talk.event === undefined ? null : events.at(talk.event),
});

const termIn = ({ talks }: NotesSnapshot, term: Term) => ({
  ...term,
  definitions: term.definitions.map((definition) => ({
    ...definition,
    talk: definition.talk === undefined ? null : talks.at(definition.talk).id,
  })),
});

function ownerIn({ notes, talks, topics, terms }: NotesSnapshot, owner: Owner): string {
  switch (owner.kind) {
    case 'talk':
      return `talk ${talks.at(owner.talk).id}`;
    case 'topic':
      return `topic ${topics.at(owner.topic).id}`;
    case 'term':
      return `term ${terms.at(owner.term).name}`;
    case 'note':
      return `note ${notes.at(owner.note).place.file}`;
  }
}
