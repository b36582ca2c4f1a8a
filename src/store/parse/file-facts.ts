import { diagnostic } from '../../model/diagnostic.ts';
import { optional, type RecordOf, record } from '../../model/schema.ts';
import { noteFacts } from '../../read/facts/types.ts';
import { codecOf } from '../codec/record-codec.ts';

const FILE = {
  /** What it shows, where it is a note. */
  note: optional(noteFacts),
  /** Why it was left out, where it is none. */
  skipped: optional(diagnostic),
};

/** What is kept of a file's meaning, without its path. */
export type FileFacts = RecordOf<typeof FILE>;

export const fileFacts = codecOf<FileFacts>(record(FILE));
