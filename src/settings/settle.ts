import { optionNames } from '../cli-definition/option-names.ts';
import { type SettledSetting, SOURCES } from '../cli-definition/settled.ts';
import { OUTPUTS, type Setting } from './settings-of-options.ts';
import { readEnvironment } from './values.ts';

/** Settings of one source, by key. */
export type Layer = ReadonlyMap<string, SettledSetting>;

/** The typed option values; `isGiven` tells which options were typed rather than filled in. */
export interface TypedOptions {
  readonly values: Readonly<Record<string, unknown>>;
  isGiven(key: string): boolean;
}

/**
 * Gives every setting its value and source. Flags win over the environment, the environment over the files, the files
 * over defaults.
 * @param files the settings of the project's file, and of the user's own file
 * @throws UserError for an invalid environment variable
 */
export function settle(
  settings: readonly Setting[],
  files: readonly [project: Layer, user: Layer],
  typed: TypedOptions,
): readonly SettledSetting[] {
  const layers = [
    layerOf(settings.map((setting) => fromFlag(setting, typed))),
    layerOf(settings.map(fromEnvironment)),
    ...files,
  ];
  const output = strongestOutput(layers, typed);
  return settings.map((setting) => {
    const { key } = setting;
    const allowed = OUTPUTS.includes(key) ? layers.slice(output, output + 1) : layers;
    return (
      allowed.map((layer) => layer.get(key)).find((settled) => settled !== undefined) ??
      byDefault(setting)
    );
  });
}

const layerOf = (settled: readonly (SettledSetting | undefined)[]): Layer =>
  new Map(settled.flatMap((each) => (each ? [[each.key, each]] : [])));

/** Index of the first source that selects an output. Output options exclude each other, so sources are not mixed. */
function strongestOutput(layers: readonly Layer[], typed: TypedOptions): number {
  if (OUTPUTS.some((key) => typed.isGiven(key))) return SOURCES.indexOf('flag');
  const first = layers.findIndex((layer) => OUTPUTS.some((key) => layer.has(key)));
  return first < 0 ? layers.length : first;
}

const fromFlag = ({ key }: Setting, typed: TypedOptions): SettledSetting | undefined =>
  typed.isGiven(key) ? { key, value: typed.values[key], source: 'flag', from: null } : undefined;

function fromEnvironment(setting: Setting): SettledSetting | undefined {
  const { key, environment } = setting;
  const value = readEnvironment(setting, process.env);
  return value === undefined ? undefined : { key, value, source: 'environment', from: environment };
}

function byDefault({ key, kind, definition }: Setting): SettledSetting {
  const values = {
    switch: optionNames(definition).negates,
    choice: definition.default,
    list: [],
    parsed: definition.default,
  };
  return { key, value: values[kind], source: 'default', from: null };
}

/** The typed values of one command, or of the global options, with the settings filled in. */
export function withSettings<Options extends object>(
  options: Options,
  keys: ReadonlySet<string>,
  settled: readonly SettledSetting[],
): Options {
  const values = settled
    .filter(({ key, source }) => keys.has(key) && source !== 'default')
    .map(({ key, value }) => [key, value] as const);
  return { ...options, ...Object.fromEntries(values) };
}
