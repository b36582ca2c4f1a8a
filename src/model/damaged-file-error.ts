/** Thrown if a stored index or manifest, or packed notes, are damaged or of another version: make them again. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
}
