import type { SectionFact } from '../read/facts/types.ts';
import { passageSections } from '../read/passages.ts';
import { fileFacts } from './parse/file-facts.ts';
import type { StoredNote } from './types.ts';

/** The sections of a note and its talks, in the order of the note's lines, as of the last reading of the note. */
export function sectionsOfNote({ facts }: StoredNote): readonly SectionFact[] {
  const { note } = fileFacts.decode(facts);
  return note ? passageSections(note) : [];
}
