import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolders } from '../../disk/make-folders.ts';
import { nameFor } from '../../disk/name-for.ts';
import { readBytes, withRegularFile } from '../../disk/regular-file.ts';
import { writeNew } from '../../disk/write-file-atomically.ts';
import { cleanValue, noteText, quoted } from '../note-text.ts';
import type { Session } from './session.ts';

export interface Imported {
  /** Absolute. */
  readonly folder: string;
  /** Names, in the folder, of the notes that were written. */
  readonly files: readonly string[];
  /** Number of talks that already had a note. */
  readonly known: number;
}

/** Longest abstract in UTF-16 units; the rest is cut. */
const LONGEST_ABSTRACT = 20_000;

/**
 * Writes a note for each talk that has none yet, into the event's folder; never changes existing files. A talk has a
 * note if a file there has its `uid`, or has its name while file or talk lacks a `uid` (written by hand).
 *
 * @throws errors of the file system; notes that were written before the error stay
 */
export function writeSessions(
  notes: string,
  event: string,
  sessions: readonly Session[],
): Imported {
  const folder = join(notes, nameFor(event, 'event'));
  makeFolders(folder);
  const uidOf = uidsIn(folder);
  const uids = new Set(uidOf.values());
  const files: string[] = [];
  for (const session of sessions) {
    const uid = cleanValue(session.uid ?? '');
    if (uid !== '' && uids.has(uid)) continue;
    const file = freeName(nameFor(session.title, 'talk'), uid, uidOf);
    if (file === undefined) continue;
    writeNew(join(folder, file), sessionText(event, session));
    uidOf.set(file, uid);
    if (uid !== '') uids.add(uid);
    files.push(file);
  }
  return { folder, files, known: sessions.length - files.length };
}

/** A name that no file has; undefined if a file of this name may be the talk's own note. */
function freeName(
  name: string,
  uid: string,
  uidOf: ReadonlyMap<string, string>,
): string | undefined {
  for (let count = 1; ; count++) {
    const file = `${name}${count === 1 ? '' : `-${count}`}.md`;
    const other = uidOf.get(file);
    if (other === undefined) return file;
    if (uid === '' || other === '') return undefined;
  }
}

/** The files of a folder by name, with their `uid`; an empty one for a file without `uid`. */
function uidsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).map(
    (name) => [name.toLowerCase().normalize('NFC'), name] as const,
  );
  return new Map(names.map(([key, name]) => [key, uidAt(join(folder, name))]));
}

/** Bytes of a file to read; front matter that this program writes is shorter. */
const HEAD_BYTES = 65_536;
const UID = /^uid: *(.+)$/mu;

function uidAt(path: string): string {
  try {
    const head = withRegularFile(path, ({ descriptor, stats }) =>
      Buffer.from(readBytes(descriptor, Math.min(stats.size, HEAD_BYTES))).toString(),
    );
    const written = UID.exec(head.slice(0, head.indexOf('\n---', 3)))?.[1]?.trim() ?? '';
    return written.startsWith('"') ? `${JSON.parse(written)}` : written;
  } catch {
    // A folder, a link or an unreadable file: only its name is known.
    return '';
  }
}

function sessionText(event: string, session: Session): string {
  const { title, speakers, date, time, room, track, url = '', uid } = session;
  const abstract = (session.abstract ?? '').slice(0, LONGEST_ABSTRACT);
  const links = /^https?:/iu.test(url) && URL.canParse(url) ? [url] : [];
  const fields = { title, speakers, event, date, time, room, track, links, uid };
  return noteText(
    { type: 'talk', ...fields },
    abstract.trim() === '' ? '' : `${quoted(abstract)}\n\n`,
  );
}
