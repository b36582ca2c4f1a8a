import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderStatus } from '../store/types.ts';
import type { IndexView } from './views.ts';

/** What is kept of a folder. */
export const indexView = ({ folders, files, made, cacheFolder }: FolderStatus): IndexView => ({
  folders,
  files,
  made: new Date(made).toISOString(),
  keptIn: cacheFolder ?? null,
  bytes: cacheFolder === undefined ? 0 : bytesIn(cacheFolder),
});

function bytesIn(folder: string): number {
  try {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
