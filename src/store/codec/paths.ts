import type { Column } from './column-file.ts';
import { decodeUtf8 } from './utf8.ts';

/** The character after each path; no file name contains it, on any system. */
const END = '\0';

/** Paths as one column. */
export const encodePaths = (paths: readonly string[]): Uint8Array =>
  new TextEncoder().encode(paths.map((path) => path + END).join(''));

export const decodePaths = (column: Column): readonly string[] =>
  decodeUtf8(column as Uint8Array)
    .split(END)
    .slice(0, -1);
