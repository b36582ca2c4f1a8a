import { Command } from 'commander';
import type { Context, GlobalOptions } from '../cli-definition/context.ts';
import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import { offersFor } from '../completion/offers.ts';
import { DIALECTS } from '../completion/shells.ts';
import type { NameKind, NameView } from '../library/names.ts';
import { expandHome } from '../user-folders/user-folders.ts';
import { COMMANDS } from './all.ts';
import type { Typed } from './apply-settings.ts';
import { optionOf } from './program.ts';

/**
 * Answers a completion script with the candidates for the word at the cursor. If the line or the notes have an error,
 * the answer is empty: Tab must show no messages.
 * @param passed the shell, then `--` and the arguments that its script passes
 */
export async function complete(
  [shell = '', , ...passed]: readonly string[],
  contextOf: (line: Typed) => Promise<Context>,
): Promise<string> {
  const dialect = DIALECTS[shell];
  if (dialect === undefined) return '';
  const words = dialect.wordsOf(passed);
  const grammar = { globals: GLOBAL_OPTIONS, commands: COMMANDS };
  const offers = await offersFor(words, grammar, async (kind) => {
    try {
      return await namesIn(await contextOf(globalsIn(words.slice(0, -1))), kind);
    } catch {
      return [];
    }
  });
  return dialect.answer(offers, passed);
}

async function namesIn(context: Context, kind: NameKind): Promise<readonly NameView[]> {
  if (context.notes.notes.length > 0) {
    const { storedNames } = await import('../library/stored-names.ts');
    const kept = storedNames(context.notes, kind);
    if (kept) return kept;
  }
  return (await context.openLibrary()).names(kind);
}

/** The global options among the words before the cursor. */
function globalsIn(words: readonly string[]): Typed {
  const program = new Command().exitOverride().configureOutput({ outputError: () => {} });
  for (const definition of GLOBAL_OPTIONS) program.addOption(optionOf(definition));
  program.parseOptions([...words]);
  const globals = program.opts<GlobalOptions>();
  return {
    options: {},
    globals: { ...globals, ...(globals.notes && { notes: globals.notes.map(expanded) }) },
    isGiven: (key) => program.getOptionValueSource(key) === 'cli',
  };
}

/** Expands `~/notes` and `$NOTES/mine`: the shell has not run the line, so it has not expanded them. */
const expanded = (path: string): string =>
  expandHome(path).replace(
    /\$(?:\{(\w+)\}|(\w+))/gu,
    (whole, braced: string, bare: string) => process.env[braced ?? bare] ?? whole,
  );
