import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Finished, LAUNCHER, quietEnvironment } from '../cli/run.ts';

/** User and group that own no files, used if the tests run as root. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A folder of notes that belongs to the unprivileged user. */
export function folderOfNobody(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'serverless-notes-nobody-'));
  giveToNobody(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    giveToNobody(dirname(join(root, path)));
    giveToNobody(join(root, path));
  }
  return root;
}

function giveToNobody(path: string): void {
  chmodSync(path, 0o755);
  if (isRoot) chownSync(path, NOBODY, NOBODY);
}

/** Runs the built program as a user who is subject to permissions. */
export function runUnprivileged(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Finished {
  const { stdout, stderr, status } = spawnSync(process.execPath, [LAUNCHER, ...words], {
    ...user,
    cwd: tmpdir(),
    env: quietEnvironment(env),
    encoding: 'utf8',
  });
  return { stdout, stderr, code: status };
}

/** Whether the system has such users, and this one can run the program. */
export const canRunUnprivileged = process.getuid !== undefined && canRun();

function canRun(): boolean {
  const cache = folderOfNobody();
  const { code } = runUnprivileged(['--version'], { XDG_CACHE_HOME: cache });
  rmSync(cache, { recursive: true, force: true });
  return code === 0;
}
