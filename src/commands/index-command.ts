import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import { clearIndex } from '../library/open.ts';
import type { StatusView } from '../library/views.ts';
import { UserError } from '../model/user-error.ts';
import { safePath } from '../render/text/safe-text.ts';
import { printJson } from './print/print-json.ts';

export const index = defineCommand({
  name: 'index',
  summary: "Show, rebuild or clear a folder's cached index",
  arguments: [
    {
      name: 'action',
      summary: 'What to do; status by default',
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
    else context.print(await described(status, context));
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

/** One fact per line: name and value. */
async function described(status: StatusView, { terminal }: Context): Promise<string> {
  const { agoText, renderFacts, sizeText } = await import('../render/text/facts.ts');
  const { root, notes, talks, terms, topics, index: kept } = status;
  const facts: readonly (readonly [string, string])[] = [
    ['folder', kept ? kept.folders.join(', ') : root],
    ['files', `${kept?.files ?? notes}`],
    ['talks', `${talks}`],
    ['terms', `${terms}`],
    ['topics', `${topics}`],
    ['size', kept ? sizeText(kept.bytes) : 'ships with the package'],
    ['made', kept ? agoText(new Date(kept.made), new Date()) : 'when the package was built'],
    ['stored in', kept ? (kept.keptIn ?? 'nowhere (--no-cache)') : 'the package'],
  ];
  const shown = facts.map(([name, value]) => [name, safePath(value)] as const);
  return renderFacts(shown, terminal);
}
