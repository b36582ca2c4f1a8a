/**
 * The codes by which programs recognise a {@link UserError}, and what each means. Codes may be added; no code is
 * renamed or given another meaning.
 */
export const ERROR_CODES = {
  NO_FOLDER: 'a folder of notes is not there, or not any more',
  NOT_A_FOLDER: 'what should be a folder of notes is a file',
  FOLDER_UNREADABLE: 'a folder of notes, or all in it, cannot be read',
  NO_NOTES: 'folders hold no notes',
  NO_CACHE_FOLDER: 'there is no folder to keep an index in',
  NOT_A_NOTE: 'a path is that of no note of the library',
  NOTE_CHANGED: 'a note is not as it was when it was read, or gone: `refresh()` reads it again',
  NOTE_UNREADABLE: 'a note is there but cannot be read',
  UNKNOWN_OPTION: 'an option does not exist',
  INVALID_VALUE: 'an option or an argument has a value that it cannot have',
  CANNOT_WATCH: 'the system does not let folders be watched',
  CLOSED: 'the library has been closed',
  NOT_PACKED_NOTES: 'bytes are not those of packed notes of this version',
  PACKAGE_FILES_MISSING: 'files of this package are not where they are looked for',
  WRONG_USE: 'anything else that was asked for in a way that cannot be answered',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error that the user can correct: states what happened, where, and what to do about it. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The kind of the error, for programs. */
  readonly code: ErrorCode;
  /** What the user can do about the error, in one plain sentence. */
  readonly hint?: string;

  constructor(message: string, options: { code?: ErrorCode; hint?: string; cause?: unknown } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = options.code ?? 'WRONG_USE';
    if (options.hint !== undefined) this.hint = options.hint;
  }
}
