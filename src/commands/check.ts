import { defineCommand } from '../cli-definition/command.ts';
import type { Library } from '../library.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { leftOutText } from '../model/left-out.ts';
import { printJson } from './print/print-json.ts';

interface Options {
  readonly strict?: boolean;
  readonly fixHints?: boolean;
  readonly kinds?: boolean;
}

export const check = defineCommand<Options>({
  name: 'check',
  summary: 'Say what was understood of the notes, and what was not',
  details:
    'Each problem is a line: file:line:column, what is wrong, and the name of the rule in brackets.',
  arguments: [],
  options: [
    { flags: '--strict', summary: 'Exit with 1 when there is any problem' },
    { flags: '--kinds', summary: 'Say of each note what it was taken for, and why' },
    { flags: '--fix-hints', summary: 'Say with each problem what to do about it' },
  ],
  examples: [
    ['check --kinds', 'What each note was taken for, and the strongest evidence'],
    ['check', 'What was understood of the bundled notes'],
    ['check --strict --fix-hints', 'For your own notes, with --notes, before a commit'],
  ],
  async run(_words, { strict, fixHints, kinds }, context) {
    const library = await context.openLibrary({ isTold: true });
    const { root: _, diagnostics, leftOut, ...understood } = await library.check();
    if (context.options.json) {
      printJson(context, {
        ...understood,
        leftOut,
        ...(kinds && { kinds: await kindsForPrograms(library) }),
        diagnostics: diagnostics.map(problemForPrograms),
      });
    } else {
      const { renderDiagnostics, renderUnderstood } = await import('../render/diagnostics.ts');
      const shown = fixHints ? diagnostics : diagnostics.map(({ hint: _, ...rest }) => rest);
      context.print(renderUnderstood(understood, context.terminal));
      context.print(leftOutText(leftOut));
      if (kinds) {
        const { renderKinds } = await import('../render/kinds.ts');
        context.print(renderKinds(library.kinds(), context.terminal));
      }
      context.print(renderDiagnostics(shown, context.terminal));
    }
    return strict && diagnostics.length > 0 ? 1 : 0;
  },
});

/** What each note was taken for, the evidence in words beside its name. */
async function kindsForPrograms(library: Library) {
  const { becauseOf } = await import('../render/kinds.ts');
  return library.kinds().map((note) => ({ ...note, because: becauseOf(note.reason) }));
}

/** A problem with all its fields; one that is about a whole file stands at its beginning. */
const problemForPrograms = ({ line = 1, column = 1, hint, ...problem }: Diagnostic) => ({
  ...problem,
  line,
  column,
  hint: hint ?? null,
});
