/** Raised when what is kept of notes is not as it was written. It is to be made anew. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}
