import { fstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from '../../disk/check-sum.ts';
import { codeOf, reasonOf } from '../../disk/reasons.ts';
import { readBytes, withRegularFile } from '../../disk/regular-file.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** A larger file is no note that a person has written. */
export const LARGEST_NOTE_BYTES = 5 * 1024 * 1024;

/** A file's bytes, their CRC-32, and the stats of the file from before the bytes were read. */
export interface ReadFile {
  readonly stats: Stats;
  /** Empty for a file that is too large to be a note. */
  readonly bytes: Uint8Array;
  readonly crc: number;
  /** Whether the file changed while it was read. */
  readonly isMoving: boolean;
}

/** The folder from which notes are read. */
export interface ReadFrom {
  /** Absolute path that files are relative to. */
  readonly root: string;
  /** Whether a file may be a symbolic link. */
  readonly follow: boolean;
}

/**
 * Reads a file; returns a diagnostic if the file cannot be read, and undefined if it no longer exists.
 * @param file relative to the root, with `/`
 */
export function readFile(
  { root, follow }: ReadFrom,
  file: string,
): ReadFile | Diagnostic | undefined {
  try {
    return withRegularFile(join(root, file), readOpen, { followLink: follow });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return unreadableFile(file, reasonOf(error));
    return file.includes('\uFFFD') ? misnamedFile(file) : undefined;
  }
}

function readOpen({
  descriptor,
  stats,
}: {
  readonly descriptor: number;
  readonly stats: Stats;
}): ReadFile {
  const isTooLarge = stats.size > LARGEST_NOTE_BYTES;
  // Reads at most the size at opening: a file that is growing is read again anyway.
  const bytes = isTooLarge ? new Uint8Array() : readBytes(descriptor, stats.size);
  const after = fstatSync(descriptor);
  const isMoving =
    after.mtimeMs !== stats.mtimeMs ||
    after.size !== stats.size ||
    (!isTooLarge && bytes.length !== stats.size);
  return { stats, bytes, crc: isTooLarge ? 0 : crc32(bytes), isMoving };
}

const unreadableFile = (file: string, reason: string): Diagnostic => ({
  severity: 'error',
  file,
  message: `The note cannot be read: ${reason}`,
  hint: 'Check its permissions, or leave it out with --exclude',
  rule: 'file-unreadable',
});

/** The diagnostic for a file that cannot be opened because its name is not UTF-8. */
export const misnamedFile = (file: string): Diagnostic => ({
  severity: 'error',
  file,
  message: 'The name of the note is not UTF-8',
  hint: 'Rename it',
  rule: 'file-name-not-utf8',
});
