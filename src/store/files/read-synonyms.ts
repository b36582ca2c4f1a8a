import { join, relative } from 'node:path';
import { codeOf, reasonOf } from '../../disk/reasons.ts';
import { readTextFile } from '../../disk/regular-file.ts';
import { NO_SYNONYMS, type Synonyms, synonymsIn } from '../../model/words/synonyms.ts';
import type { Subject } from './subject.ts';

/** Name of the file with synonyms in a notes folder. */
const FILE = 'synonyms.txt';

/** Reads the synonyms from the files in the notes folders. */
export function readSynonyms({ root, folders }: Subject): Synonyms {
  const all = folders.map((folder): Synonyms => {
    const path = join(folder, FILE);
    const file = relative(root, path);
    try {
      return synonymsIn(readTextFile(path), file);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return NO_SYNONYMS;
      const message = `It cannot be read: ${reasonOf(error)}`;
      return {
        sets: [],
        diagnostics: [{ severity: 'warning', file, message, rule: 'file-unreadable' }],
      };
    }
  });
  return {
    sets: all.flatMap(({ sets }) => sets),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}
