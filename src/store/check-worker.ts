import { workerData } from 'node:worker_threads';
import { checkChunks, type SharedCheck } from './file-check.ts';
import { pathsOf } from './file-paths.ts';

/** Runs in a thread of its own: looks at files of a folder beside the thread that started it. */
const { check, folders, joined } = workerData as {
  readonly check: SharedCheck;
  readonly folders: readonly string[];
  readonly joined: readonly string[];
};

checkChunks(check, pathsOf(folders, joined));
