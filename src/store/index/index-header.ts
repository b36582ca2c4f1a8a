import { DamagedFileError } from '../../model/damaged-file-error.ts';

/** Increased with every change of the stored columns or records, or of their meaning. */
export const FORMAT_VERSION = 13;

/** What a reader expects the header of a stored file to state. */
export interface ExpectedHeader {
  readonly format: number;
  /** See {@link BUILD_ID}: a file is read only by the code that made it. */
  readonly build: string;
  /** The notes folders and the rules of their walk, as one string; empty for bundled notes. */
  readonly subject: string;
}

/** The header data of an index: its notes folders, and the code that made it. */
export interface IndexHeader extends ExpectedHeader {
  /** Unique to this index; its manifest has the same id. */
  readonly id: string;
  /** When the index was made, in milliseconds since 1970. */
  readonly made: number;
}

/** Checks the header data of a file; throws DamagedFileError if they are not as expected. */
export function checkedHeader(found: Partial<IndexHeader>, expected: ExpectedHeader): IndexHeader {
  for (const name of ['format', 'build', 'subject'] as const) {
    if (found[name] !== expected[name]) {
      throw new DamagedFileError(`The file is of another ${name}`);
    }
  }
  return found as IndexHeader;
}

/** The header data of an index that is made now. */
export const newHeader = (expected: ExpectedHeader): IndexHeader => ({
  ...expected,
  // Loaded only when an index is made, since loading takes a millisecond.
  id: process.getBuiltinModule('node:crypto').randomUUID(),
  made: Date.now(),
});

/** The header data of an index that leaves this machine: they reveal nothing about it. */
export const EXPORTED_HEADER: IndexHeader = {
  format: FORMAT_VERSION,
  build: '',
  subject: '',
  id: '',
  made: 0,
};
