import type { Line } from '../../markdown/line.ts';

/** A bullet with a property of a term, in a talk's `## Terms` and in glossaries. */
export const property = /^(also|related|source|talks)\s*:\s*(.*)$/i;

/** The properties in the bullets below a term. */
export interface Properties {
  /** Whether there are such bullets; if so, the line above them is surely a term. */
  readonly any: boolean;
  readonly also: readonly string[];
  readonly related: readonly string[];
}

/** Reads the properties of a term from the lines below it. */
export function propertiesOf(lines: readonly Line[]): Properties {
  const also: string[] = [];
  const related: string[] = [];
  let any = false;
  for (const line of lines) {
    const [, name, value] = property.exec(line.text) ?? [];
    if (name === undefined || value === undefined) continue;
    any = true;
    const into = /^also$/i.test(name) ? also : /^related$/i.test(name) ? related : undefined;
    if (into) for (const each of listIn(value)) into.push(each);
  }
  return { any, also, related };
}

/** Splits a list at `;` or, without any, at `,`. */
export function listIn(text: string): readonly string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
