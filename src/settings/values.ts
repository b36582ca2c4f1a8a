import { UserError } from '../model/user-error.ts';
import type { Setting } from './settings-of-options.ts';

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

interface Kind {
  /** What a value must be, in words. */
  expects(setting: Setting): string;
  /** The value as the option would give it; undefined if it is invalid. */
  read(value: unknown, setting: Setting): unknown;
}

/** The spellings of a switch in the environment. */
const SWITCH_WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
};

const KINDS: Readonly<Record<Setting['kind'], Kind>> = {
  switch: {
    expects: () => 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  },
  choice: {
    expects: ({ definition: { choices = [] } }) => `one of ${quoted(choices)}`,
    read: (value, { definition: { choices = [] } }) => choices.find((choice) => choice === value),
  },
  list: {
    expects: () => 'a text, or a list of texts',
    read: (value) => {
      const list: readonly unknown[] = Array.isArray(value) ? value : [value];
      return list.every(isText) ? list : undefined;
    },
  },
  parsed: {
    expects: ({ definition: { flags } }) => `what ${flags} takes`,
    // The option's own parser checks each value: its error says best what the option takes.
    read: (value, { definition: { parse } }) =>
      parse?.(typeof value === 'string' ? value : JSON.stringify(value), undefined),
  },
};

/**
 * Checks the value of a setting, and returns it as the option would give it.
 * @param where the place for a message: `settings.json:3`, or an environment variable
 * @throws UserError if the setting does not take the value
 */
export function readValue(setting: Setting, value: unknown, where: string): unknown {
  const kind = KINDS[setting.kind];
  const read = readOrThrow(kind, setting, value, where);
  if (read !== undefined) return read;
  throw new UserError(`${where}: ${setting.key} is ${JSON.stringify(value)}`, {
    hint: `It takes ${kind.expects(setting)}.`,
  });
}

function readOrThrow(kind: Kind, setting: Setting, value: unknown, where: string): unknown {
  try {
    return kind.read(value, setting);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message } = error;
    throw new UserError(`${where}: ${message}`, { cause: error });
  }
}

/** The value in an environment variable; undefined if the variable is not set or empty. */
export function readEnvironment(setting: Setting, env: NodeJS.ProcessEnv): unknown {
  const { environment, kind } = setting;
  const text = environment === null ? undefined : env[environment];
  if (environment === null || !text) return undefined;
  const value = kind === 'switch' ? (SWITCH_WORDS[text.toLowerCase()] ?? text) : text;
  return readValue(setting, value, environment);
}
