import type {
  CommandDefinition,
  GlobalOption,
  OptionDefinition,
} from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { several } from '../cli-definition/options.ts';
import { ENVIRONMENT_PREFIX } from './find.ts';

/** An option that can also be set in a file or in the environment. */
export interface Setting {
  readonly key: string;
  readonly definition: OptionDefinition;
  /** `parsed`: any value that the parser of the option accepts. */
  readonly kind: 'switch' | 'choice' | 'list' | 'parsed';
  /** Whether the values are paths, relative to the settings file. */
  readonly isPath: boolean;
  readonly inProject: GlobalOption['inProject'];
  /** The environment variable of the setting; null if that name has another meaning. */
  readonly environment: string | null;
}

/** Options of single commands that are also settings. */
const OF_COMMANDS: readonly string[] = ['limit', 'format'];

/** Options that select the output: the strongest source that sets one of them decides for all. */
export const OUTPUTS: readonly string[] = ['json', 'format', 'template', 'count', 'files'];

/** Exceptions: a name older than the settings, and a name that chooses a program. */
const ENVIRONMENT_NAMES: Readonly<Record<string, string | null>> = {
  notes: `${ENVIRONMENT_PREFIX}DIR`,
  pager: null,
};

/** Derives the settings from the options, so that a new global option is also a setting. */
export function settingsOf(
  globals: readonly GlobalOption[],
  commands: readonly CommandDefinition<never>[],
): readonly Setting[] {
  const settings = new Map<string, Setting>();
  for (const definition of globals) add(settings, definition, definition.inProject);
  for (const definition of commands.flatMap(({ options }) => options)) {
    if (OF_COMMANDS.includes(optionNames(definition).key)) add(settings, definition);
  }
  return [...settings.values()];
}

function add(
  settings: Map<string, Setting>,
  definition: OptionDefinition,
  inProject: Setting['inProject'] = true,
): void {
  const { key, value } = optionNames(definition);
  if (settings.has(key)) return;
  const named = ENVIRONMENT_NAMES[key];
  settings.set(key, {
    key,
    definition,
    inProject,
    kind: value === undefined ? 'switch' : kindOf(definition),
    isPath: definition.complete === 'folders' || definition.complete === 'files',
    environment: named === undefined ? ENVIRONMENT_PREFIX + snakeCase(key) : named,
  });
}

function kindOf({ choices, parse }: OptionDefinition): Setting['kind'] {
  if (choices) return 'choice';
  return parse === several ? 'list' : 'parsed';
}

const snakeCase = (key: string): string => key.replace(/[A-Z]/gu, '_$&').toUpperCase();
