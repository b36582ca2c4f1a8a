import type { Diagnostic } from '../diagnostic.ts';

/** Synonyms that the owner of the notes has written into `synonyms.txt`. */
export interface Synonyms {
  /** Each set is a list of names with the same meaning. */
  readonly sets: readonly (readonly string[])[];
  /** One diagnostic for each line that is no list of synonyms. */
  readonly diagnostics: readonly Diagnostic[];
}

export const NO_SYNONYMS: Synonyms = { sets: [], diagnostics: [] };

/**
 * Parses lines such as `folder = directory = dir`; a `#` begins a comment.
 * @param file the path that diagnostics name
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
