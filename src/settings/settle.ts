import { optionNames } from '../cli-definition/option-names.ts';
import { type SettledSetting, SOURCES } from '../cli-definition/settled.ts';
import { OUTPUTS, type Setting } from './settings-of-options.ts';
import { readEnvironment } from './values.ts';

/** Settings of one source, by key. */
export type Layer = ReadonlyMap<string, SettledSetting>;

/** What was typed: the options' values, and which of them were typed and not filled in. */
export interface TypedOptions {
  readonly values: Readonly<Record<string, unknown>>;
  isGiven(key: string): boolean;
}

/**
 * Every setting with its value and where that comes from: flags before the environment, files, and
 * defaults.
 * @param files what the project's file says, and what the person's own
 * @throws UserError for a variable that cannot be understood
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

/** The first layer that asks for an output: there its options exclude each other, so none is mixed in. */
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

/** The typed values of one command, or of the whole program, with what is settled put in. */
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
