/** The person at the keyboard wanted it to stop; the message says what was kept. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}
