import type {
  CommandDefinition,
  GlobalOption,
  OptionDefinition,
} from '../cli-definition/command.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { several } from '../cli-definition/options.ts';
import { ENVIRONMENT_PREFIX } from './find.ts';

/** An option that can be set for good, not only on the command line. */
export interface Setting {
  readonly key: string;
  readonly definition: OptionDefinition;
  /** `parsed`: whatever the option makes of what is typed for it. */
  readonly kind: 'switch' | 'choice' | 'list' | 'parsed';
  /** Whether its values are paths, relative to the file that has them. */
  readonly isPath: boolean;
  readonly inProject: GlobalOption['inProject'];
  /** The environment variable that sets it; null where that name means something else. */
  readonly environment: string | null;
}

/** What of the commands' own options a person wants the same everywhere. */
const OF_COMMANDS: readonly string[] = ['limit', 'format'];

/** Each asks for an output, so the strongest source that has one of them decides about all. */
export const OUTPUTS: readonly string[] = ['json', 'format', 'template', 'count', 'files'];

/** Names that were there first, or that name a program. */
const ENVIRONMENT_NAMES: Readonly<Record<string, string | null>> = {
  notes: `${ENVIRONMENT_PREFIX}DIR`,
  pager: null,
};

/** Every setting, made from the options, so that a new one is a setting too. */
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
