import type { Line } from '../../markdown/line.ts';

/** A bullet of a term's own, in a talk's `## Terms` and in glossaries. */
export const property = /^(also|related|source|talks)\s*:\s*(.*)$/i;

/** What the bullets below a term say of it. */
export interface Properties {
  /** There are such bullets, which leave no doubt that it is a term. */
  readonly any: boolean;
  readonly also: readonly string[];
  readonly related: readonly string[];
}

/** What some lines say of the term above them. */
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

/** `a; b` or, where there is no `;`, `a, b`. */
export function listIn(text: string): readonly string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
