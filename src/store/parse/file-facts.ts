import { diagnostic } from '../../model/diagnostic.ts';
import { optional, type RecordOf, record } from '../../model/schema.ts';
import { noteFacts } from '../../read/facts/types.ts';
import { codecOf } from '../codec/record-codec.ts';

const FILE = {
  /** The facts of the note, if the file is a note. */
  note: optional(noteFacts),
  /** Why the file was left out, if it is no note. */
  skipped: optional(diagnostic),
};

/** The stored facts of a file, without its path. */
export type FileFacts = RecordOf<typeof FILE>;

export const fileFacts = codecOf<FileFacts>(record(FILE));
