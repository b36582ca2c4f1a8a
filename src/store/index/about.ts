import { DamagedFileError } from '../../model/damaged-file-error.ts';

/** Raised with every change of what is kept, columns of the search and records alike, or of what it means. */
export const FORMAT_VERSION = 12;

/** What a reader expects of a file that is kept for a folder. */
export interface Expected {
  readonly format: number;
  /** See {@link BUILD_ID}: only the code that made a file reads it. */
  readonly build: string;
  /** The folder and the rules it is walked by, as one string; empty for notes that are bundled. */
  readonly subject: string;
}

/** Whose index it is, and what made it. */
export interface About extends Expected {
  /** Unique to this index; its manifest bears it, too. */
  readonly id: string;
  /** When it was made, in milliseconds since 1970. */
  readonly made: number;
}

/** What a file says it is; throws DamagedFileError when it is not what is expected. */
export function aboutOf(found: Partial<About>, expected: Expected): About {
  for (const name of ['format', 'build', 'subject'] as const) {
    if (found[name] !== expected[name]) {
      throw new DamagedFileError(`The file is of another ${name}`);
    }
  }
  return found as About;
}

/** Says what an index is that is made now. */
export const aboutNow = (expected: Expected): About => ({
  ...expected,
  // Loaded where an index is made: it takes a millisecond.
  id: process.getBuiltinModule('node:crypto').randomUUID(),
  made: Date.now(),
});

/** What an index says of itself that leaves the machine. */
export const aboutExported: About = {
  format: FORMAT_VERSION,
  build: '',
  subject: '',
  id: '',
  made: 0,
};
