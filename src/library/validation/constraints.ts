import { UserError } from '../../model/user-error.ts';
import { nearestName } from '../../model/words/nearest-name.ts';

/** A constraint on a value that a program passes to the library. */
export interface Constraint {
  /** Completes "has to be" in an error message. */
  readonly is: string;
  holds(value: unknown): boolean;
  /** The allowed words of an enumeration; an error message suggests the nearest. */
  readonly names?: readonly string[];
}

export const flag: Constraint = {
  is: 'true or false',
  holds: (value) => typeof value === 'boolean',
};

export const text: Constraint = { is: 'a string', holds: (value) => typeof value === 'string' };

export const callback: Constraint = {
  is: 'a function',
  holds: (value) => typeof value === 'function',
};

/** A count of at least 1; `Infinity` is refused. */
export const amount: Constraint = {
  is: 'a whole number of at least 1',
  holds: (value) => Number.isInteger(value) && (value as number) >= 1,
};

export const wholeNumber: Constraint = { is: 'a whole number', holds: Number.isInteger };

export const signal: Constraint = {
  is: 'an AbortSignal',
  holds: (value) => value instanceof AbortSignal,
};

/** A path that the operating system could accept. */
export const path: Constraint = {
  is: 'a path: a string that is not empty and holds no NUL',
  holds: (value) => typeof value === 'string' && value !== '' && !value.includes('\0'),
};

/** A plain object with at least these fields. */
export const having = (is: string, kinds: Constraints): Constraint => ({
  is,
  holds: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(kinds).every(([name, kind]) =>
      kind.holds((value as Readonly<Record<string, unknown>>)[name]),
    ),
});

export const oneOf = (...names: readonly string[]): Constraint => ({
  is: `one of ${names.join(', ')}`,
  holds: (value) => names.includes(value as string),
  names,
});

export const listOf = ({ is, holds, names }: Constraint, least = 0): Constraint => ({
  is: `a list${least > 0 ? ' that is not empty' : ''}, each ${is}`,
  holds: (value) => Array.isArray(value) && value.length >= least && value.every(holds),
  ...(names && { names }),
});

export const either = (one: Constraint, other: Constraint): Constraint => ({
  is: `${one.is}, or ${other.is}`,
  holds: (value) => one.holds(value) || other.holds(value),
});

/** Constraints of options, by option name. */
export type Constraints = Readonly<Record<string, Constraint>>;

/**
 * Returns the given options; an undefined option counts as not given. Throws UserError for an unknown option
 * (`UNKNOWN_OPTION`, with the nearest name) and for an invalid value (`INVALID_VALUE`).
 * @param of name of the function that takes the options, such as `search`
 */
export function checkOptions<T extends object>(of: string, options: T, kinds: Constraints): T {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw invalid(`The object of options of ${of}`, options, 'an object', []);
  }
  const names = Object.keys(kinds);
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) {
      throw new UserError(`${of} has no option "${name}"`, {
        code: 'UNKNOWN_OPTION',
        hint: `${didYouMean(name, names)}Its options are ${names.join(', ')}`,
      });
    }
    if (value !== undefined) checkValue(`${of}: ${name}`, value, kind);
  }
  return options;
}

/**
 * Throws UserError (`INVALID_VALUE`) for a value that does not meet the constraint.
 * @param what name of the value in the message, such as `textOf: file`
 */
export function checkValue(
  what: string,
  value: unknown,
  { is, holds, names = [] }: Constraint,
): void {
  if (!holds(value)) throw invalid(what, value, is, names);
}

function invalid(what: string, value: unknown, is: string, names: readonly string[]): UserError {
  const wrong = [value].flat().find((each) => typeof each === 'string' && !names.includes(each));
  const hint = typeof wrong === 'string' ? didYouMean(wrong, names).trim() : '';
  return new UserError(`${what} has to be ${is}, not ${shown(value)}`, {
    code: 'INVALID_VALUE',
    ...(hint === '' ? {} : { hint }),
  });
}

const didYouMean = (typed: string, names: readonly string[]): string => {
  const nearest = nearestName(typed, names);
  return nearest === undefined ? '' : `Did you mean ${nearest}? `;
};

/** Length of the part of a value that an error message shows, in UTF-16 code units. */
const MOST_SHOWN = 80;

function shown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`.slice(0, MOST_SHOWN);
  if (typeof value === 'string') return JSON.stringify(value.slice(0, MOST_SHOWN));
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
