import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { clearIndex } from '../library/open.ts';
import type { StatusView } from '../library/views.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';
import { printJson } from './print/print-json.ts';

export const index = defineCommand({
  name: 'index',
  summary: 'Look at, rebuild or remove what is kept of a folder between runs',
  arguments: [
    {
      name: 'action',
      summary: 'What to do; status unless told',
      choices: ['status', 'rebuild', 'clear'],
    },
  ],
  options: [],
  examples: [['index status', 'How many notes, how large, how old, and where']],
  async run([action = 'status'], _options, context) {
    if (action === 'clear') return clear(context);
    const library = await context.openLibrary({ rebuild: action === 'rebuild' });
    await library.saving;
    const status = library.status();
    if (context.options.json) printJson(context, { ...status, diagnostics: undefined });
    else context.print(described(status));
    return 0;
  },
});

async function clear(context: Context): Promise<0> {
  if (context.notes.notes.length === 0) {
    throw new UserError('The index of the bundled notes ships with them', {
      hint: 'Name a folder of your own: serverless-notes --notes DIR index clear',
    });
  }
  const folder = await clearIndex(context.notes);
  if (context.options.json) printJson(context, { removed: folder });
  else context.print(`Removed ${safePath(folder)}`);
  return 0;
}

/** One fact a line, name and value. */
function described({ root, notes, talks, terms, topics, index: kept }: StatusView): string {
  const facts: readonly (readonly [string, string])[] = [
    ['folder', kept ? kept.folders.join(', ') : root],
    ['files', `${kept?.files ?? notes}`],
    ['talks', `${talks}`],
    ['terms', `${terms}`],
    ['topics', `${topics}`],
    ['size', kept ? `${kept.bytes} bytes` : 'ships with the package'],
    ['made', kept?.made ?? 'when the package was built'],
    ['kept in', kept ? (kept.keptIn ?? 'nowhere (--no-cache)') : 'the package'],
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  return facts.map(([name, value]) => `${name.padEnd(width)}  ${safePath(value)}`).join('\n');
}
