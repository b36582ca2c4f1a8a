/** Thrown if the user or a program stops the reading of notes; the message states how many were stored, if any. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}
