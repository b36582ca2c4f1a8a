import type { Diagnostic } from '../diagnostic.ts';

/** Words for the same thing, as whoever keeps the notes wrote them down. */
export interface Synonyms {
  /** Each a list of names that mean the same. */
  readonly sets: readonly (readonly string[])[];
  /** Lines that say nothing. */
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_SYNONYMS: Synonyms = { sets: [], diagnostics: [] };

/**
 * Reads lines such as `folder = directory = dir`; what stands behind a `#` is a remark.
 * @param file by which its lines are named
 */
export function synonymsIn(text: string, file: string): Synonyms {
  const sets: (readonly string[])[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
    const said = line.replace(/#.*$/u, '').trim();
    if (said === '') continue;
    const names = said.split('=').map((name) => name.trim());
    if (names.length > 1 && names.every((name) => name !== '')) sets.push(names);
    else diagnostics.push({ ...NO_SYNONYM, file, line: index + 1 });
  }
  return { sets, diagnostics };
}

const NO_SYNONYM = {
  severity: 'warning',
  message: 'This line names no words for the same thing',
  hint: 'Write them with = between: folder = directory',
  rule: 'synonyms-unclear',
} as const;
