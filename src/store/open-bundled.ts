import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { decodeText } from './decode-text.ts';
import { openSnapshot } from './open-snapshot.ts';
import { scannedTexts } from './scanned-text.ts';
import type { NotesSnapshot, OpenedNotes } from './types.ts';

const NOTES_FOLDER = 'notes';
const SNAPSHOT_FILE = join('dist', 'notes.snapshot');

/**
 * Opens the notes that ship with the package, through the snapshot made when it was built.
 * Loads nothing that parses. Throws UserError when files of the package are missing or damaged.
 */
export function openBundled(packageRoot: string): OpenedNotes {
  const root = join(packageRoot, NOTES_FOLDER);
  const snapshot = readSnapshot(packageRoot);
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readText(packageRoot, join(root, file));
    texts.set(file, text);
    return text;
  };
  return {
    root,
    snapshot,
    segments: [{ columns: snapshot.index }],
    diagnostics: [],
    textOf,
    plainTextOf: scannedTexts(textOf),
  };
}

const damaged = (packageRoot: string, cause: unknown): UserError =>
  new UserError(`The installation in ${packageRoot} is incomplete or damaged`, {
    hint: 'Install serverless-notes again (from a clone: npm run build)',
    cause,
  });

function readSnapshot(packageRoot: string): NotesSnapshot {
  try {
    return openSnapshot(readFileSync(join(packageRoot, SNAPSHOT_FILE)));
  } catch (cause) {
    throw damaged(packageRoot, cause);
  }
}

function readText(packageRoot: string, path: string): string {
  try {
    const decoded = decodeText(readFileSync(path));
    return 'text' in decoded ? decoded.text : '';
  } catch (cause) {
    throw damaged(packageRoot, cause);
  }
}
