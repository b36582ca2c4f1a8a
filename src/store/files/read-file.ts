import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { codeOf, reasonOf } from './require-folder.ts';

/** Larger files are not notes that a person wrote. */
export const LARGEST_NOTE_BYTES = 5 * 1024 * 1024;

/** A file's bytes, what it was like before they were read, and their CRC-32. */
export interface ReadFile {
  readonly stats: Stats;
  /** Empty for a file that is too large to be a note. */
  readonly bytes: Uint8Array;
  readonly crc: number;
  /** Whether it was still being written while it was read. */
  readonly isMoving: boolean;
}

/** A symbolic link that took the file's place is not followed, a pipe is not waited for. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a file, or says why it cannot be read; undefined when it is not there any more. */
export function readFile(path: string, file: string): ReadFile | Diagnostic | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, FLAGS);
    return readOpen(descriptor) ?? unreadableFile(file, 'it is not a file');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return unreadableFile(file, reasonOf(error));
    return file.includes('\uFFFD') ? misnamedFile(file) : undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readOpen(descriptor: number): ReadFile | undefined {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return undefined;
  const isTooLarge = stats.size > LARGEST_NOTE_BYTES;
  const bytes = isTooLarge ? new Uint8Array() : readAll(descriptor, stats.size);
  const after = fstatSync(descriptor);
  const isMoving =
    after.mtimeMs !== stats.mtimeMs ||
    after.size !== stats.size ||
    (!isTooLarge && bytes.length !== stats.size);
  return { stats, bytes, crc: isTooLarge ? 0 : crc32(bytes), isMoving };
}

/** At most the size the file had when it was opened: one that is growing is read again anyway. */
function readAll(descriptor: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const count = readSync(descriptor, bytes, done, size - done, done);
    if (count === 0) return bytes.subarray(0, done);
    done += count;
  }
  return bytes;
}

const unreadableFile = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  file,
  message: `The note cannot be read: ${reason}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'file-unreadable',
});

const misnamedFile = (file: string): Diagnostic => ({
  severity: 'error',
  file,
  message: 'The name of the note is not UTF-8',
  hint: 'Rename it',
  rule: 'file-name-not-utf8',
});
