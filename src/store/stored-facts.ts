import type { NoteFacts, SectionFact } from '../read/facts/types.ts';
import { passageSections } from '../read/passages.ts';
import { fileFacts } from './parse/file-facts.ts';
import type { OpenedNotes, StoredNote } from './types.ts';

/** The facts that each note gave by itself when it was read, in the order of the notes. */
export const storedFacts = ({ snapshot, recordOf }: OpenedNotes): readonly NoteFacts[] =>
  [...snapshot.notes].flatMap(({ place: { file } }) => {
    const { note } = fileFacts.decode(recordOf(file).facts);
    return note ? [{ ...note, path: file }] : [];
  });

/** The stored sections of a note (see `passageSections`), in the order of the lines. */
export function sectionsOfNote({ facts }: StoredNote): readonly SectionFact[] {
  const { note } = fileFacts.decode(facts);
  return note ? passageSections(note) : [];
}
