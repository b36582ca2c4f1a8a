import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_SYNONYMS } from '../model/synonyms.ts';
import { UserError } from '../model/user-error.ts';
import { openIndexBytes } from './open-index-bytes.ts';
import { openedNotes } from './opened-notes.ts';
import { decodeText } from './parse/decode-text.ts';
import type { OpenedNotes } from './types.ts';

const NOTES_FOLDER = 'notes';
const INDEX_FILE = join('dist', 'bundled.notes');

/**
 * Opens the notes that ship with the package, through the index made when it was built.
 * Loads nothing that parses. Throws UserError when files of the package are missing or damaged.
 */
export function openBundled(packageRoot: string): OpenedNotes {
  const root = join(packageRoot, NOTES_FOLDER);
  const index = orDamaged(packageRoot, () =>
    openIndexBytes(readFileSync(join(packageRoot, INDEX_FILE))),
  );
  const textOf = (file: string): string =>
    orDamaged(packageRoot, () => {
      const decoded = decodeText(readFileSync(join(root, file)));
      return 'text' in decoded ? decoded.text : '';
    });
  return {
    ...openedNotes(root, index, textOf),
    diagnostics: [],
    synonyms: NO_SYNONYMS,
    readAs: 'auto',
  };
}

function orDamaged<T>(packageRoot: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new UserError(`The installation in ${packageRoot} is incomplete or damaged`, {
      hint: 'Install serverless-notes again (from a clone: npm run build)',
      cause,
    });
  }
}
