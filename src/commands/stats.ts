import { defineCommand } from '../cli-definition/command.ts';
import { printJson } from './print/print-json.ts';

export const stats = defineCommand({
  name: 'stats',
  summary: 'Show the notes in numbers',
  details:
    'Coverage is the share of notes that gave a talk, a topic or a term. Search finds the others, too, but no listing has them; --json names them.',
  arguments: [],
  options: [],
  examples: [
    ['stats', 'How much there is, and how much of it was understood'],
    ['stats --json', 'With the names of the notes that gave nothing'],
  ],
  async run(_words, _options, context) {
    const library = await context.openLibrary();
    const answer = await library.stats();
    if (context.options.json) printJson(context, answer);
    else {
      const { renderStats } = await import('../render/stats.ts');
      context.print(renderStats(answer, context.terminal));
    }
    return 0;
  },
});
