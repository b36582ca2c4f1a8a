import { defineCommand } from './command.ts';
import { printJson } from './print-json.ts';

interface Options {
  readonly strict?: boolean;
  readonly fixHints?: boolean;
}

const counted = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? '' : 's'}`;

export const check = defineCommand<Options>({
  name: 'check',
  summary: 'Say what was understood of the notes, and what was not',
  arguments: [],
  options: [
    { flags: '--strict', summary: 'Exit with 1 when there is any problem' },
    { flags: '--fix-hints', summary: 'Say with each problem what to do about it' },
  ],
  examples: [
    ['check', 'What was understood of the bundled notes'],
    ['check --strict --fix-hints', 'For your own notes, with --notes, before a commit'],
  ],
  async run(_words, { strict, fixHints }, context) {
    const library = await context.openLibrary();
    const { notes, talks, terms, topics, diagnostics } = library.status();
    if (context.options.json) {
      printJson(context, { notes, talks, terms, topics, diagnostics });
    } else {
      const { renderDiagnostics } = await import('../render/diagnostics.ts');
      const understood = [
        counted(talks, 'talk'),
        counted(terms, 'term'),
        counted(topics, 'topic'),
        counted(diagnostics.length, 'problem'),
      ];
      context.print(`${counted(notes, 'file')}: ${understood.join(', ')}`);
      const shown = fixHints ? diagnostics : diagnostics.map(({ hint: _, ...rest }) => rest);
      if (shown.length > 0) context.print(renderDiagnostics(shown, context.terminal));
    }
    return strict && diagnostics.length > 0 ? 1 : 0;
  },
});
