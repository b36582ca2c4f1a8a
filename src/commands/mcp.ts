import { resolve } from 'node:path';
import { defineCommand } from '../cli-definition/command.ts';
import { VERSION } from '../cli-definition/the-program.ts';
import type { NotesSelection, ValidatedOptions } from '../library/open.ts';
import { CLIENTS, type Client } from '../mcp/clients.ts';

interface Options {
  readonly printConfig?: Client;
}

export const mcp = defineCommand<Options>({
  name: 'mcp',
  summary: 'Answer agents over the Model Context Protocol, on standard input and output',
  details:
    'Six tools (search, read, define, about, list, related), the notes as resources, two prompts. It only reads, sees each edit at once, and ends with its input.',
  arguments: [],
  options: [
    {
      flags: '--print-config <client>',
      summary: "Print the entry for a client's settings, with the folders of --notes",
      choices: CLIENTS,
    },
  ],
  examples: [
    ['mcp --print-config claude', 'What to put into .mcp.json'],
    ['--notes ~/my-notes mcp --print-config codex', 'The same for your own notes'],
  ],
  async run(_words, { printConfig }, context) {
    if (printConfig !== undefined) {
      const { snippetFor } = await import('../mcp/config-snippets.ts');
      const { file, text } = snippetFor(printConfig, wordsFor(context.notes));
      context.print(text);
      context.say(`Put it into ${file}`);
      return 0;
    }
    const { serve } = await import('../mcp/serve.ts');
    const opening = context.openLibrary({ isLongRunning: true });
    await serve(opening, VERSION, (message) => context.say(message));
    return 0;
  },
});

type Words = readonly string[];

/** The command-line words of each option; an option without an entry here does not compile. */
const WORDS: { readonly [Name in keyof NotesSelection]: (is: ValidatedOptions[Name]) => Words } = {
  notes: (folders) => folders.flatMap((folder) => ['--notes', resolve(folder)]),
  hidden: (is) => (is ? ['--hidden'] : []),
  noIgnore: (is) => (is ? ['--no-ignore'] : []),
  follow: (is) => (is ? ['--follow'] : []),
  include: (globs = []) => globs.flatMap((glob) => ['--include', glob]),
  exclude: (globs = []) => globs.flatMap((glob) => ['--exclude', glob]),
  as: (kind = 'auto') => (kind === 'auto' ? [] : ['--as', kind]),
  cache: (is = true) => (is ? [] : ['--no-cache']),
};

/** The command-line words that open the same notes from any folder. */
function wordsFor(asked: ValidatedOptions): Words {
  const names = Object.keys(WORDS) as (keyof NotesSelection)[];
  return names.flatMap((name) => (WORDS[name] as (value: unknown) => Words)(asked[name]));
}
