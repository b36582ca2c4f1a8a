import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../disk/reasons.ts';
import { UserError } from '../model/user-error.ts';
import { NO_SYNONYMS } from '../model/words/synonyms.ts';
import { memorySource } from './codec/byte-source.ts';
import { openColumnFile } from './codec/column-file.ts';
import { openStoredIndex, recordsIn, type StoredIndex } from './index/index-file.ts';
import { checkedHeader, EXPORTED_HEADER } from './index/index-header.ts';
import { noteTexts } from './note-text.ts';
import { openedNotes } from './opened-notes.ts';
import type { OpenedNotes } from './types.ts';

const NOTES_FOLDER = 'notes';
const INDEX_FILE = join('dist', 'bundled.notes');

const HINT = 'Install serverless-notes again (from a clone: npm run build)';

/**
 * Opens the notes that ship with the package, through the index made when the package was built.
 * Loads no parser. Throws UserError (`PACKAGE_FILES_MISSING`) if files of the package are missing or
 * damaged.
 * @param packageFolder the folder that contains `dist/bundled.notes` and `notes`
 */
export function openBundled(packageFolder: string): OpenedNotes {
  const root = join(packageFolder, NOTES_FOLDER);
  const index = bundledIndex(packageFolder);
  return {
    ...openedNotes(root, index, noteTexts({ root, follow: true }, index, HINT)),
    changedAt: () => 0,
    diagnostics: [],
    synonyms: NO_SYNONYMS,
    readAs: 'auto',
  };
}

function bundledIndex(packageFolder: string): StoredIndex {
  try {
    return openIndexBytes(readFileSync(join(packageFolder, INDEX_FILE)));
  } catch (cause) {
    const what =
      codeOf(cause) === 'ENOENT' ? `there is no ${INDEX_FILE}` : `${INDEX_FILE} is damaged`;
    throw new UserError(`The bundled notes are not in ${packageFolder}: ${what}`, {
      code: 'PACKAGE_FILES_MISSING',
      hint: `${HINT}. A program that bundles this package must pass as packageFolder a folder with its dist/bundled.notes, dist/english.words and notes/`,
      cause,
    });
  }
}

/**
 * Opens an index that ships with the program. The installer has checked the bytes, so only the header data are checked.
 * Throws DamagedFileError if the index is of another version.
 */
export function openIndexBytes(bytes: Uint8Array<ArrayBuffer>): StoredIndex {
  const file = openColumnFile(memorySource(bytes));
  return openStoredIndex(
    file,
    checkedHeader(file.about, EXPORTED_HEADER),
    recordsIn(file, undefined),
  );
}
