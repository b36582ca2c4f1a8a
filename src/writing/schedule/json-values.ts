/** What may be anything: JSON that others wrote. */

/** A member of what should be an object; undefined where it is none, or has no such member of its own. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text; of one in several languages the English, else the first; empty where it is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return `${value}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const texts = Object.values(value).filter((each) => typeof each === 'string');
  const english = memberOf(value, 'en');
  return typeof english === 'string' ? english : (texts[0] ?? '');
}

/** The first of these members that is a text with something in it. */
export const textIn = (value: unknown, ...names: readonly string[]): string =>
  names.map((name) => textOf(memberOf(value, name))).find((text) => text.trim() !== '') ?? '';
