import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Library } from '../library.ts';
import { serverOf } from './server.ts';

/** A transport over standard input and output, with a promise that resolves when the transport closes. */
class EndingTransport extends StdioServerTransport {
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor() {
    super();
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  override async close(): Promise<void> {
    await super.close();
    this.#end();
  }
}

/**
 * Answers a client over standard input and output until the client closes them. Nothing else goes to standard output.
 * The handshake does not wait for the notes to open; rejects if they cannot be opened.
 *
 * @param version of this program
 * @param onError receives an error message for input that is no MCP message
 */
export async function serve(
  opening: Promise<Library>,
  version: string,
  onError: (message: string) => void,
): Promise<void> {
  const transport = new EndingTransport();
  const handle = serveStdio(() => serverOf(opening, version), {
    transport,
    onerror: ({ message }) => onError(message),
  });
  await Promise.race([transport.ended, opening.then(() => transport.ended)]).finally(() =>
    handle.close(),
  );
}
