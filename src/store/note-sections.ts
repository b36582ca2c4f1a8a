import type { SectionFact } from '../read/facts/types.ts';
import type { NoteRecord } from './codec/note-record.ts';
import { fileFacts } from './parse/file-facts.ts';

/** The sections of a note, in the order of its lines, as they were when it was read. */
export const sectionsOfNote = ({ facts }: NoteRecord): readonly SectionFact[] =>
  fileFacts.decode(facts).note?.sections ?? [];
