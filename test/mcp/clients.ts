import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type CallToolResult, Client, type JSONRPCMessage } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';
import { LAUNCHER, quietEnvironment } from '../cli/run.ts';

/** The protocol versions that the server supports, and the client options that select them. */
export const PROTOCOLS = [
  ['2026-07-28', { pin: '2026-07-28' }],
  ['2025-11-25', 'legacy'],
] as const;
type Mode = (typeof PROTOCOLS)[number][1];

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(quietEnvironment()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );

const argsFor = (words: readonly string[]) => [LAUNCHER, ...words, 'mcp'];

/** Connects the SDK's client to a server started with these arguments. */
export async function connect(mode: Mode, words: readonly string[] = []): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: argsFor(words),
    env: environment(),
    stderr: 'ignore',
  });
  await client.connect(transport);
  return client;
}

/** Collects the messages to a client from now on. The SDK does not report progress that arrives with the answer. */
export function messagesTo({ transport }: Client): readonly JSONRPCMessage[] {
  const seen: JSONRPCMessage[] = [];
  const deliver = transport?.onmessage;
  if (!transport || !deliver) throw new Error('the client is not connected');
  transport.onmessage = (message, extra) => {
    seen.push(message);
    deliver(message, extra);
  };
  onTestFinished(() => {
    transport.onmessage = deliver;
  });
  return seen;
}

/** Calls a tool; returns the text, data and size of its answer. */
export async function ask(client: Client, name: string, given: Record<string, unknown>) {
  const result = (await client.callTool({ name, arguments: given })) as CallToolResult;
  const [first] = result.content;
  return {
    text: first?.type === 'text' ? first.text : '',
    data: result.structuredContent as Record<string, unknown> | undefined,
    isError: result.isError === true,
    tokens: tokensOf(result),
  };
}

/** Tokens as the server's budgets count them: four bytes each. */
export const tokensOf = (value: unknown): number =>
  Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 4);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that can send any bytes, and sees every message that comes back. */
export class RawClient {
  readonly #child;
  #output = '';

  constructor(words: readonly string[] = []) {
    this.#child = spawn(process.execPath, argsFor(words), { env: environment() });
    this.#child.stdout.setEncoding('utf8').on('data', (chunk) => {
      this.#output += chunk;
      this.#child.emit('said');
    });
    this.#child.stderr.resume();
    // A write can arrive after the server has closed its input; that error is expected.
    this.#child.stdin.on('error', () => undefined);
    onTestFinished(() => {
      this.#child.kill();
    });
  }

  send(...messages: readonly (object | string)[]): void {
    const lines = messages.map((message) =>
      typeof message === 'string' ? message : `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`,
    );
    this.#child.stdin.write(lines.join(''));
  }

  /** All messages so far; throws if a line is not a message of the protocol. */
  get messages(): readonly Message[] {
    const lines = this.#output.split('\n').slice(0, -1);
    return lines.map((line) => {
      const message = JSON.parse(line) as Message & { readonly jsonrpc: string };
      if (message.jsonrpc !== '2.0') throw new Error(`not of the protocol: ${line}`);
      return message;
    });
  }

  /** Waits for the answer to a request. */
  async answerTo(id: number): Promise<Message> {
    for (;;) {
      const found = this.messages.find((message) => message.id === id);
      if (found) return found;
      if (this.#child.exitCode !== null)
        throw new Error(`no answer to ${id}: the server has ended`);
      await Promise.race([once(this.#child, 'said'), once(this.#child, 'close')]);
    }
  }

  /** Closes the client's end of the connection; returns the exit code of the server. */
  async end(last = ''): Promise<number | null> {
    this.#child.stdin.end(last);
    if (this.#child.exitCode === null) await once(this.#child, 'close');
    return this.#child.exitCode;
  }
}

/** The first messages of a client with the protocol of 2025. */
export const GREETING = [
  {
    id: 0,
    method: 'initialize',
    params: {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'raw', version: '1' },
    },
  },
  { method: 'notifications/initialized' },
] as const;

/** The message that calls a tool. */
export const callOf = (id: number, name: string, given: object, meta?: object) => ({
  id,
  method: 'tools/call',
  params: { name, arguments: given, ...(meta && { _meta: meta }) },
});
