import type { CommandDefinition, OptionDefinition } from '../cli-definition/command.ts';
import type { GlobalOptions } from '../cli-definition/context.ts';
import { optionNames } from '../cli-definition/option-names.ts';
import { GLOBAL_OPTIONS } from '../cli-definition/options.ts';
import type { SettingsFiles, SettingsReport } from '../cli-definition/settled.ts';
import { settingsFiles } from '../settings/find.ts';
import { settingsOf } from '../settings/settings-of-options.ts';
import { type Layer, settle, type TypedOptions, withSettings } from '../settings/settle.ts';
import { COMMANDS } from './all.ts';

/** The typed command line, as far as settings can add to it. */
export interface Typed {
  /** Absent while a shell completes a line. */
  readonly command?: CommandDefinition<never>;
  readonly options: object;
  readonly globals: GlobalOptions;
  /** Whether an option was typed, by its key, and not filled in. */
  isGiven(key: string): boolean;
}

const SETTINGS = settingsOf(GLOBAL_OPTIONS, COMMANDS);

const typedOptions = ({ options, globals, isGiven }: Typed): TypedOptions => ({
  values: { ...globals, ...options },
  isGiven,
});

const keysOf = (options: readonly OptionDefinition[]): ReadonlySet<string> =>
  new Set(
    options.filter(({ isTypedOnly }) => !isTypedOnly).map((option) => optionNames(option).key),
  );

/** The settings of each file; the parser is loaded only if there is a file. */
async function layersOf(files: SettingsFiles): Promise<readonly [Layer, Layer]> {
  const none: Layer = new Map();
  const { project } = files;
  const user = files.hasUser ? files.user : undefined;
  if (project === undefined && user === undefined) return [none, none];
  const { readSettingsFile } = await import('../settings/file.ts');
  return [
    project === undefined ? none : readSettingsFile(project, 'project', SETTINGS),
    user === undefined ? none : readSettingsFile(user, 'user', SETTINGS),
  ];
}

/** The typed options, with settings where nothing was typed. Throws UserError for invalid settings. */
export async function applySettings(
  typed: Typed,
  files: SettingsFiles,
): Promise<Pick<Typed, 'options' | 'globals'>> {
  const settled = settle(SETTINGS, await layersOf(files), typedOptions(typed));
  return {
    options: withSettings(typed.options, keysOf(typed.command?.options ?? []), settled),
    globals: withSettings(typed.globals, keysOf(GLOBAL_OPTIONS), settled),
  };
}

/** Every setting and its source. */
export async function reportSettings(typed: Typed): Promise<SettingsReport> {
  const files = settingsFiles();
  return { settings: settle(SETTINGS, await layersOf(files), typedOptions(typed)), files };
}
