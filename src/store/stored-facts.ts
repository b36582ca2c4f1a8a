import type { NoteFacts, SectionFact } from '../read/facts/types.ts';
import { passageSections } from '../read/passages.ts';
import { fileFacts } from './parse/file-facts.ts';
import type { OpenedNotes, StoredNote } from './types.ts';

/** What each note showed by itself when it was read, in their order. */
export const storedFacts = ({ snapshot, recordOf }: OpenedNotes): readonly NoteFacts[] =>
  [...snapshot.notes].flatMap(({ place: { file } }) => {
    const { note } = fileFacts.decode(recordOf(file).facts);
    return note ? [{ ...note, path: file }] : [];
  });

/** The sections of a note and its talks, in the order of its lines, as they were when it was read. */
export function sectionsOfNote({ facts }: StoredNote): readonly SectionFact[] {
  const { note } = fileFacts.decode(facts);
  return note ? passageSections(note) : [];
}
