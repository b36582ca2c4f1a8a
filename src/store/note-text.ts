import { UserError } from '../model/user-error.ts';
import { nearestName } from '../model/words/nearest-name.ts';
import { type ReadFrom, readFile } from './files/read-file.ts';
import type { StoredIndex } from './index/index-file.ts';
import { decodeText } from './parse/decode-text.ts';

/**
 * Reads notes that are unchanged since the index was made: the places in the index are right in no other text. A path
 * that is not in the index never reaches the disk.
 * @param hint what the user can do if a note has changed
 * @returns a function that returns the decoded text of a note; it throws UserError (`NOT_A_NOTE`, `NOTE_CHANGED`,
 *   `NOTE_UNREADABLE`)
 */
export const noteTexts =
  (from: ReadFrom, index: StoredIndex, hint: string) =>
  (file: string): string => {
    const { paths, numberOf, crcs } = index.files();
    const number = numberOf(file);
    if (number === undefined) throw notANote(file, paths);
    const read = readFile(from, file);
    if (!read) throw changed(`${file} no longer exists`, hint);
    if ('rule' in read) throw unreadableNote(file, read);
    if (read.crc !== crcs[number]) throw changed(`${file} has changed since it was read`, hint);
    const decoded = decodeText(read.bytes, read.stats.size);
    if ('problem' in decoded) throw unreadableNote(file, decoded.problem);
    return decoded.text;
  };

const changed = (message: string, hint: string): UserError =>
  new UserError(message, { code: 'NOTE_CHANGED', hint });

const unreadableNote = (
  file: string,
  { message, hint = '' }: { readonly message: string; readonly hint?: string | undefined },
): UserError => new UserError(`${file}: ${message}`, { code: 'NOTE_UNREADABLE', hint });

/** Limit for the number of notes times the length of the path: above it, finding the nearest name takes too long. */
const MOST_COMPARED = 100_000;

function notANote(file: string, notes: readonly string[]): UserError {
  const nearest = notes.length * file.length > MOST_COMPARED ? undefined : nearestName(file, notes);
  return new UserError(`No note of the library is ${JSON.stringify(file)}`, {
    code: 'NOT_A_NOTE',
    hint:
      nearest === undefined
        ? 'Notes go by their paths from the root of the library, with / between the parts; files() lists them'
        : `Did you mean ${nearest}?`,
  });
}
