import { defineCommand } from '../cli-definition/command.ts';
import type { Context } from '../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  outputOf,
} from '../cli-definition/listing-options.ts';
import type { Library } from '../library.ts';
import { leftOutText } from '../model/left-out.ts';
import { UserError } from '../model/user-error.ts';
import { printEntries } from './print/print-entries.ts';
import { problemView } from './print/problem-view.ts';

interface Options extends ListingOptions {
  readonly strict?: boolean;
  readonly fixHints?: boolean;
  readonly kinds?: boolean;
}

export const check = defineCommand<Options>({
  name: 'check',
  summary: 'Check the notes for problems',
  details: 'In a pipe each problem is one line: file:line:column message (rule).',
  arguments: [],
  options: [
    { flags: '--strict', summary: 'Exit with 1 if there is any problem' },
    { flags: '--kinds', summary: 'Show what kind of note each file was taken for, and why' },
    { flags: '--fix-hints', summary: 'Show how to fix each problem' },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['check', 'What was understood, and every problem'],
    ['check --kinds', 'What kind of note each file is, and why'],
    ['--notes ~/my-notes check --strict --fix-hints', 'Your own notes, before a commit'],
  ],
  async run(_words, { strict, fixHints, kinds, ...options }, context) {
    const output = outputOf(options, context);
    if (kinds && output && !(output.kind === 'format' && output.name === 'json')) {
      throw new UserError('--kinds is shown as text or JSON', {
        hint: 'For a table of all notes with their kinds: notes --format tsv',
      });
    }
    const library = await context.openLibrary({ reportsProblems: true });
    const { root: _, diagnostics, leftOut, ...understood } = await library.check();
    const kindsFound = kinds && output ? { kinds: await kindsForPrograms(library) } : {};
    const code = await printEntries(context, {
      library,
      options,
      output,
      items: diagnostics.map(problemView),
      answerOf: (problems) => ({ ...understood, leftOut, ...kindsFound, diagnostics: problems }),
      listing: 'problems',
      list: 'diagnostics',
      async drawer() {
        const { renderDiagnostics, renderCheckSummary } = await import('../render/diagnostics.ts');
        const before = [
          renderCheckSummary(understood, context.terminal),
          ended(leftOutText(leftOut)),
          kinds ? await kindsText(library, context) : '',
        ];
        return (problems) => {
          const shown = problems.map(({ hint, ...problem }) => ({
            ...problem,
            ...(fixHints && hint !== null && { hint }),
          }));
          return [...before, renderDiagnostics(shown, context.terminal)].join('');
        };
      },
    });
    return strict && diagnostics.length > 0 ? 1 : code;
  },
});

const ended = (text: string): string => (text === '' ? '' : `${text}\n`);

async function kindsText(library: Library, { terminal }: Context): Promise<string> {
  const { renderKinds } = await import('../render/kinds.ts');
  return renderKinds(library.kinds(), terminal);
}

/** The kind of each note, with its evidence as a code and in words. */
async function kindsForPrograms(library: Library) {
  const { becauseOf } = await import('../render/kinds.ts');
  return library.kinds().map((note) => ({ ...note, because: becauseOf(note.reason) }));
}
