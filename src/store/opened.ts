import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Cache } from './cache.ts';
import { decodeText } from './decode-text.ts';
import type { Kept } from './kept.ts';
import { readFile } from './read-file.ts';
import type { Subject } from './subject.ts';
import type { OpenedFolder } from './types.ts';
import type { Walk } from './walk.ts';

export interface Opening {
  readonly subject: Subject;
  readonly walk: Walk;
  readonly cache: Cache | undefined;
  readonly kept: Kept;
  readonly saving: Promise<string | undefined>;
}

/** What was found of a folder, in the shape that its users see. */
export function openedOf({ subject, walk, cache, kept, saving }: Opening): OpenedFolder {
  const { root } = subject;
  const texts = new Map<string, string>();
  let diagnostics: readonly Diagnostic[] | undefined;
  return {
    root,
    snapshot: kept.snapshot,
    segments: kept.segments,
    get diagnostics() {
      diagnostics ??= [...walk.diagnostics, ...kept.diagnostics()];
      return diagnostics;
    },
    textOf(file) {
      const text = texts.get(file) ?? textIn(root, file);
      texts.set(file, text);
      return text;
    },
    saving,
    status: {
      folders: subject.folders,
      files: walk.folders.reduce((sum, { names }) => sum + names.length, 0),
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
