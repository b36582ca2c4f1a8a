import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openIndex } from '../../src/search/open-index.ts';
import type { OpenedNotes } from '../../src/store/types.ts';

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
  const index = openIndex(source.segments, {
    bodyOf(document) {
      const { place, span } = snapshot.passages.at(document);
      return source.textOf(place.file).slice(span.start, span.end);
    },
  });
  const { hits, relaxed, total, nearest } = index.search(query, { limit: 20 });
  return {
    total,
    relaxed,
    nearest,
    hits: hits.map(({ document, score, excerpt, kind, why }) => {
      const { owner, heading, place } = snapshot.passages.at(document);
      const { kind: of, ...number } = owner;
      const talk = 'talk' in number ? snapshot.talks.at(number.talk) : undefined;
      const term = 'term' in number ? snapshot.terms.at(number.term) : undefined;
      return {
        of: talk ?? term ?? of,
        event: talk?.event === undefined ? null : snapshot.events.at(talk.event),
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
  const { notes, events, talks, topics, terms, links, passages } = snapshot;
  const living = [...passages].filter(({ place }) => place.file !== '');
  return {
    notes: [...notes],
    events: [...events],
    talks: [...talks],
    topics: [...topics],
    terms: [...terms],
    links: [...links],
    passages: living.map((passage) => JSON.stringify(passage)).sort(),
    diagnostics,
  };
}
