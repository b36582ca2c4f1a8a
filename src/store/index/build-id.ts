import { closeSync, fstatSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { openColumnFile } from '../codec/column-file.ts';
import { fileSource } from '../codec/file-source.ts';

/** Stands for program code that was not built, as when it is run by its tests. */
const NOT_BUILT = 'source';

/**
 * Names the very code that reads notes and builds indexes: a snapshot that other code has made is not
 * used. It is put into the bundled notes' snapshot when the package is built, from all sources.
 */
export function buildId(): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(join(import.meta.dirname, 'bundled.notes'), 'r');
    const { about } = openColumnFile(fileSource(descriptor, fstatSync(descriptor).size));
    return 'build' in about ? String(about.build) : NOT_BUILT;
  } catch {
    return NOT_BUILT;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
