import type { Context } from '../cli-definition/context.ts';
import { ENGINES, type Engine, PARTS, type Part } from '../engines/names.ts';
import { UserError } from '../model/user-error.ts';

const DEFAULT_COLLECTION = 'notes';

export interface EngineOptions {
  readonly to?: Engine;
  readonly collection?: string;
  readonly part?: Part;
}

/** The options of `export --to`. */
export const ENGINE_OPTIONS = [
  {
    flags: '--to <engine>',
    summary: 'Print every passage for PostgreSQL (a script), OpenSearch (bulk documents) or others',
    choices: ENGINES,
  },
  {
    flags: '--collection <name>',
    summary: 'With --to: the name of this collection, if several share the engine (default: notes)',
  },
  {
    flags: '--part <part>',
    summary: 'With --to opensearch: the part to print (default: documents)',
    choices: PARTS,
  },
];

/**
 * Prints all passages for an engine, to standard output only. Throws UserError for options that do not go with `--to`.
 */
export async function exportTo(
  { to, collection = DEFAULT_COLLECTION, part, ...others }: EngineOptions,
  words: readonly string[],
  context: Context,
): Promise<0> {
  if (to === undefined) throw new UserError('--collection and --part go with --to');
  if (words.length > 0 || Object.keys(others).length > 0 || context.options.json) {
    throw new UserError(
      'export --to prints to standard output: it takes no folder, no --json and no options of --html',
    );
  }
  if (part !== undefined && to !== 'opensearch') {
    throw new UserError('--part goes with --to opensearch');
  }
  if (context.isScreen) {
    throw new UserError('export --to is for a program to read, not for a terminal', {
      hint: `serverless-notes export --to ${to} > FILE, or | ${to === 'postgres' ? 'psql -1' : 'curl'}`,
    });
  }
  const { exportLines } = await import('../engines/export-lines.ts');
  const library = await context.openLibrary();
  const wanted = { engine: to, collection, part: part ?? 'documents' };
  for await (const lines of exportLines(() => library.passages(), wanted)) context.print(lines);
  return 0;
}
