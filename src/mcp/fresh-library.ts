import { setImmediate } from 'node:timers/promises';
import type { ServerContext } from '@modelcontextprotocol/server';
import type { Library } from '../library.ts';

/** The library, brought up to date. Throws UserError if the notes no longer exist. */
export async function refreshedLibrary(
  opening: Promise<Library>,
  signal?: AbortSignal,
): Promise<Library> {
  const library = await opening;
  await library.refresh({ signal });
  return library;
}

/**
 * The library for one request, brought up to date. Sends progress if the client asks for it; rejects with the
 * client's reason if the client cancels the request.
 */
export async function libraryForRequest(
  opening: Promise<Library>,
  { mcpReq }: ServerContext,
): Promise<Library> {
  const { signal, _meta, notify } = mcpReq;
  const token = _meta?.progressToken;
  const say = async (progress: number, message: string): Promise<void> => {
    if (token === undefined) return;
    const params = { progressToken: token, progress, total: 2, message };
    await notify({ method: 'notifications/progress', params });
  };
  await say(0, 'Looking at the notes');
  const library = await refreshedLibrary(opening, signal);
  // Lets the server read messages that arrived meanwhile: one of them may cancel this request.
  await setImmediate();
  signal.throwIfAborted();
  await say(1, 'Answering');
  return library;
}
