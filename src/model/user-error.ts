/**
 * The codes by which programs recognise a {@link UserError}, and what each means. Codes may be added; no code is
 * renamed or given another meaning.
 */
export const ERROR_CODES = {
  NO_FOLDER: 'a folder of notes does not exist, or was deleted',
  NOT_A_FOLDER: 'the path of a folder of notes is that of a file',
  FOLDER_UNREADABLE: 'a folder of notes, or everything in it, cannot be read',
  NO_NOTES: 'the folders contain no notes',
  NO_CACHE_FOLDER: 'there is no folder for cached indexes',
  NOT_A_NOTE: 'a path does not belong to any note of the library',
  NOTE_CHANGED: 'a note has changed or was deleted since it was read; `refresh()` reads it again',
  NOTE_UNREADABLE: 'a note exists but cannot be read',
  UNKNOWN_OPTION: 'an option does not exist',
  INVALID_VALUE: 'an option or an argument has an invalid value',
  CANNOT_WATCH: 'the system does not allow folders to be watched',
  CLOSED: 'the library has been closed',
  NOT_PACKED_NOTES: 'the bytes are not notes packed by this version',
  PACKAGE_FILES_MISSING: 'files of this package are missing',
  WRONG_USE: 'any other request that cannot be answered',
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
