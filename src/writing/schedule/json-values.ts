/** Readers of values of unknown type, from JSON that other programs wrote. */

/** An own member of a value that should be an object; undefined if the value is no object or lacks the member. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value as text: of a text in several languages the English one, else the first; empty for any other value. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const texts = Object.values(value).filter((each) => typeof each === 'string');
  const english = memberOf(value, 'en');
  return typeof english === 'string' ? english : (texts[0] ?? '');
}

/** The first of these members that is a non-blank text; empty if there is none. */
export const textIn = (value: unknown, ...names: readonly string[]): string =>
  names.map((name) => textOf(memberOf(value, name))).find((text) => text.trim() !== '') ?? '';
