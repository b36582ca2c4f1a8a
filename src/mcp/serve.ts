import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Library } from '../library.ts';
import { serverOf } from './server.ts';

/** Standard input and output, and when they have ended. */
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
 * Answers a client over standard input and output until it closes them. Nothing else goes to standard
 * output. Greets at once, while the notes are still being opened; rejects where they cannot be.
 *
 * @param version of this program
 * @param onError is told what a client sent that is no message
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
