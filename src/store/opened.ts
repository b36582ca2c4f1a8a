import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cache } from './cache.ts';
import { decodeText } from './decode-text.ts';
import type { Kept } from './kept.ts';
import { readFile } from './read-file.ts';
import { scannedTexts } from './scanned-text.ts';
import type { Subject } from './subject.ts';
import type { OpenedFolder } from './types.ts';

export interface Opening {
  readonly subject: Subject;
  /** How many files are notes by their names. */
  readonly files: number;
  /** Folders that could not be read. */
  readonly unread: readonly Diagnostic[];
  readonly cache: Cache | undefined;
  readonly kept: Kept;
  readonly saving: Promise<string | undefined>;
}

/** What was found of a folder, in the shape that its users see. */
export function openedOf({ subject, files, unread, cache, kept, saving }: Opening): OpenedFolder {
  const { root } = subject;
  const texts = new Map<string, string>();
  let diagnostics: readonly Diagnostic[] | undefined;
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? textIn(root, file);
    texts.set(file, text);
    return text;
  };
  return {
    root,
    snapshot: kept.snapshot(),
    segments: kept.segments(),
    get diagnostics() {
      diagnostics ??= [...unread, ...kept.diagnostics()];
      return diagnostics;
    },
    textOf,
    plainTextOf: scannedTexts(textOf),
    saving,
    status: {
      folders: subject.folders,
      files,
      made: kept.made,
      cacheFolder: cache?.paths.folder,
    },
  };
}

/** Empty for a note that has gone or changed its kind since it was indexed, a moment ago. */
function textIn(root: string, file: string): string {
  const read = readFile(join(root, file), file);
  if (!read || 'rule' in read) return '';
  const decoded = decodeText(read.bytes, read.stats.size);
  return 'text' in decoded ? decoded.text : '';
}
