import { fstatSync, openSync } from 'node:fs';
import { type ByteSource, fileSource } from './byte-source.ts';

/**
 * A file whose parts are read when they are asked for. It is left open until the process ends: what was
 * opened stays readable when another process puts a new file in its place.
 */
export function sourceAt(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  return fileSource(descriptor, fstatSync(descriptor).size);
}
