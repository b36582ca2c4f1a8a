import type { Client } from './clients.ts';

interface Snippet {
  /** The settings file for the snippet. */
  readonly file: string;
  readonly text: string;
}

/** The name of the server in the client's settings. */
const NAME = 'notes';

/** The settings with which a client starts the server; `words` precede `mcp` on its command line. */
export function snippetFor(
  client: Client,
  words: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Snippet {
  // On Windows npx is a script, which clients can start only through `cmd`.
  const [command, ...before] = platform === 'win32' ? ['cmd', '/c', 'npx'] : ['npx'];
  const args = [...before, '-y', 'serverless-notes', ...words, 'mcp'];
  const server = { command, args };
  switch (client) {
    case 'claude':
      return { file: '.mcp.json', text: json({ mcpServers: { [NAME]: server } }) };
    case 'vscode':
      return {
        file: '.vscode/mcp.json',
        text: json({ servers: { [NAME]: { type: 'stdio', ...server } } }),
      };
    case 'cursor':
      return { file: '.cursor/mcp.json', text: json({ mcpServers: { [NAME]: server } }) };
    case 'codex':
      return {
        file: '~/.codex/config.toml',
        text: [
          `[mcp_servers.${NAME}]`,
          `command = ${JSON.stringify(command)}`,
          `args = [${args.map((word) => JSON.stringify(word)).join(', ')}]`,
          '',
        ].join('\n'),
      };
  }
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
