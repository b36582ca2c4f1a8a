import type { StopListening } from '../../store/parse/progress.ts';

/** Adapts an AbortSignal to the interface by which the reading of notes is stopped. */
export const stopBy =
  (signal: AbortSignal): StopListening =>
  (stop) => {
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    return () => signal.removeEventListener('abort', stop);
  };

/** Awaits a promise until the signal is aborted; then throws the reason of the signal. */
export async function abortable<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (!signal) return promise;
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
