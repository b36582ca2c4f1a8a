import { defineCommand, type ExitCode } from '../../cli-definition/command.ts';
import type { Context } from '../../cli-definition/context.ts';
import {
  LISTING_OPTIONS,
  type ListingOptions,
  type Output,
  outputOf,
} from '../../cli-definition/listing-options.ts';
import type { LinkItemView } from '../../library/views.ts';
import type { Library } from '../../library.ts';
import { UserError } from '../../model/user-error.ts';
import { nothingFound } from '../print/nothing-found.ts';
import { printEntries } from '../print/print-entries.ts';
import { findRequestedNote } from '../requested/find-requested-note.ts';

interface Options extends ListingOptions {
  readonly backlinks?: boolean;
  readonly orphans?: boolean;
  readonly dead?: boolean;
}

export const links = defineCommand<Options>({
  name: 'links',
  summary: 'List the links between notes, or those of one note',
  arguments: [
    {
      name: 'note',
      summary: 'An id, title or file whose links to list',
      variadic: true,
      complete: 'notes',
    },
  ],
  options: [
    { flags: '--backlinks', summary: 'List the links to the note instead' },
    { flags: '--orphans', summary: 'List the notes that no other note links to' },
    { flags: '--dead', summary: 'List the links whose target does not exist' },
    ...LISTING_OPTIONS,
  ],
  examples: [
    ['links', 'Every link, and the note it leads to'],
    ['links index.md', 'The links of one note'],
    ['links "safe deployments" --backlinks', 'Who links to it'],
    ['links --orphans --files', 'Paths of the notes that nothing leads to'],
  ],
  async run(words, options, context) {
    const output = outputOf(options, context);
    requireOneQuestion(words, options);
    if (words.length === 0) {
      const library = await context.openLibrary();
      const asked: Asked = { library, options, output };
      return options.orphans ? listOrphans(asked, context) : listLinks(asked, context, () => true);
    }
    const found = await findRequestedNote(words, context);
    if (found.note === undefined) return found.nothing();
    const {
      library,
      note: { file },
    } = found;
    return listLinks({ library, options, output }, context, (link) =>
      options.backlinks ? link.to === file : link.file === file,
    );
  },
});

interface Asked {
  readonly library: Library;
  readonly options: Options;
  readonly output: Output | undefined;
}

function requireOneQuestion(words: readonly string[], options: Options): void {
  const { backlinks, orphans, dead } = options;
  const asked = [backlinks && '--backlinks', orphans && '--orphans', dead && '--dead'];
  const [one, other] = asked.filter((each) => typeof each === 'string');
  if (one && other) throw new UserError(`${one} and ${other} ask for different lists`);
  if (backlinks && words.length === 0) {
    throw new UserError('--backlinks is asked of one note', {
      hint: 'For example: serverless-notes links index.md --backlinks',
    });
  }
  if (orphans && words.length > 0) {
    throw new UserError('--orphans is asked of all notes', { hint: 'Leave out the note' });
  }
}

async function listLinks(
  asked: Asked,
  context: Context,
  isWanted: (link: LinkItemView) => boolean,
): Promise<ExitCode> {
  const { library, options } = asked;
  const all = options.dead ? await deadLinks(library) : library.links();
  return printEntries(context, {
    ...asked,
    items: all.filter(isWanted),
    listing: 'links',
    drawer: async () => (await import('../../render/tables.ts')).renderLinks,
    nothing: () => nothingFound(context, 'No such links.', [], 'links'),
  });
}

/** The dead links that `check` finds; it also tests links to other files and to headings. */
async function deadLinks(library: Library): Promise<readonly LinkItemView[]> {
  const { diagnostics } = await library.check();
  const byPlace = new Map(library.links().map((link) => [link.id, link]));
  const titles = new Map(library.notes().map(({ file, title }) => [file, title]));
  return diagnostics
    .filter(({ rule }) => rule === 'dead-link' || rule === 'dead-anchor')
    .map(({ file, line = 1, column = 1, message }): LinkItemView => {
      const id = `${file}:${line}:${column}`;
      return {
        kind: 'link',
        id,
        title: titles.get(file) ?? file,
        target: byPlace.get(id)?.target ?? '',
        to: null,
        toTitle: null,
        problem: message,
        file,
        line,
        column,
      };
    });
}

async function listOrphans(asked: Asked, context: Context): Promise<ExitCode> {
  const { library } = asked;
  const linked = new Set(
    library.links().flatMap(({ file, to }) => (to === file ? [] : (to ?? []))),
  );
  return printEntries(context, {
    ...asked,
    items: library.notes().filter(({ file }) => !linked.has(file)),
    listing: 'notes',
    drawer: async () => (await import('../../render/tables.ts')).renderNotes,
    nothing: () => nothingFound(context, 'Every note is linked to by another one.', [], 'links'),
  });
}
