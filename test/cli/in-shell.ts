import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Finished, folderOf, LAUNCHER, quietEnvironment } from './run.ts';

/** Makes a folder for `PATH` that contains the program as `serverless-notes`. */
function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-notes-bin-'));
  chmodSync(LAUNCHER, 0o755);
  symlinkSync(LAUNCHER, join(folder, 'serverless-notes'));
  return folder;
}

const path = `${programFolder()}:${process.env['PATH']}`;

/** Runs a shell line in an empty folder, with `serverless-notes` on the path. */
export function inShell(line: string, env: Readonly<Record<string, string>> = {}): Finished {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    cwd: folderOf({}),
    env: quietEnvironment({ PATH: path, ...env }),
  });
  return { stdout, stderr, code: status };
}
