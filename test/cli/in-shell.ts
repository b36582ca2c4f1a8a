import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Finished, folderOf, LAUNCHER, quietEnvironment } from './run.ts';

/** A folder for `PATH` in which the program stands under its name. */
function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'serverless-notes-bin-'));
  chmodSync(LAUNCHER, 0o755);
  symlinkSync(LAUNCHER, join(folder, 'serverless-notes'));
  return folder;
}

const path = `${programFolder()}:${process.env['PATH']}`;

/** Runs a line as a person types it, in an empty folder; `serverless-notes` is on the path. */
export function inShell(line: string, env: Readonly<Record<string, string>> = {}): Finished {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    cwd: folderOf({}),
    env: quietEnvironment({ PATH: path, ...env }),
  });
  return { stdout, stderr, code: status };
}
