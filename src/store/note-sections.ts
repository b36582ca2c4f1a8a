import type { SectionFact } from '../read/facts/types.ts';
import { fileFacts } from './parse/file-facts.ts';
import type { KeptNote } from './types.ts';

/** The sections of a note, in the order of its lines, as they were when it was read. */
export const sectionsOfNote = ({ facts }: KeptNote): readonly SectionFact[] =>
  fileFacts.decode(facts).note?.sections ?? [];
