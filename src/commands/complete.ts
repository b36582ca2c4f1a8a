import type { Context, GlobalOptions } from '../cli-definition/context.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import type { TypedOption } from '../completion/line.ts';
import { offersFor } from '../completion/offers.ts';
import { DIALECTS } from '../completion/shells.ts';
import type { NameKind, NameView } from '../library/names.ts';
import { expandHome } from '../user-folders/user-folders.ts';
import { COMMANDS } from './all.ts';
import type { Typed } from './apply-settings.ts';

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
  const grammar = { globals: GLOBAL_OPTIONS, commands: COMMANDS };
  const offers = await offersFor(dialect.wordsOf(passed), grammar, async (kind, { options }) => {
    try {
      const given = new Set(options.map(({ key }) => key));
      const line: Typed = {
        options: {},
        globals: globalsOf(options),
        isGiven: (key) => given.has(key),
      };
      return await namesIn(await contextOf(line), kind);
    } catch {
      return [];
    }
  });
  return dialect.answer(offers, passed);
}

async function namesIn(context: Context, kind: NameKind): Promise<readonly NameView[]> {
  if (context.notes.notes.length > 0) {
    const { keptNames } = await import('../library/kept-names.ts');
    const kept = keptNames(context.notes, kind);
    if (kept) return kept;
  }
  return (await context.openLibrary()).names(kind);
}

/** The values of the global options among the typed options, as commander would give them. */
function globalsOf(typed: readonly TypedOption[]): GlobalOptions {
  const values: Record<string, unknown> = {};
  for (const definition of GLOBAL_OPTIONS) {
    const { key, negates } = optionNames(definition);
    if (definition.default !== undefined) values[key] = definition.default;
    else if (negates) values[key] = true;
    for (const { value } of typed.filter((option) => option.key === key)) {
      values[key] = typedValue(definition, value, values[key]);
    }
  }
  return values as unknown as GlobalOptions;
}

function typedValue(
  definition: (typeof GLOBAL_OPTIONS)[number],
  typed: string | undefined,
  previous: unknown,
) {
  if (typed === undefined) return !optionNames(definition).negates;
  const value = definition.complete === undefined ? typed : expanded(typed);
  return definition.parse ? definition.parse(value, previous) : value;
}

/** Expands `~/notes` and `$NOTES/mine`: the shell has not run the line, so it has not expanded them. */
const expanded = (path: string): string =>
  expandHome(path).replace(
    /\$(?:\{(\w+)\}|(\w+))/gu,
    (whole, braced: string, bare: string) => process.env[braced ?? bare] ?? whole,
  );
