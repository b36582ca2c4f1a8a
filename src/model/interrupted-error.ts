/** Thrown if the user or a program stops the reading of notes; the message states how many notes were stored. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}
