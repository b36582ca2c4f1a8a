import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PACKAGE_ROOT = join(import.meta.dirname, '../..');
export const LAUNCHER = join(PACKAGE_ROOT, 'bin/serverless-notes.cjs');

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** An environment without the user's settings: no colour, no terminal, its own folders. */
export const quietEnvironment = (
  own: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: scratch,
  XDG_CACHE_HOME: join(scratch, 'cache'),
  XDG_STATE_HOME: join(scratch, 'state'),
  XDG_CONFIG_HOME: join(scratch, 'config'),
  ...own,
});

const scratch = mkdtempSync(join(tmpdir(), 'serverless-notes-test-'));

/** Runs the built program as a shell would, and waits for its end. */
export function run(words: readonly string[], options: RunOptions = {}): Finished {
  const { cwd = scratch, env = {}, nodeArgs = [] } = options;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...nodeArgs, LAUNCHER, ...words],
    {
      cwd,
      env: quietEnvironment(env),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { stdout, stderr, code: status };
}

/** Runs a command with `--json` and parses the answer. */
export function runJson<Answer>(words: readonly string[], options: RunOptions = {}): Answer {
  return JSON.parse(run([...words, '--json'], options).stdout) as Answer;
}

/** Makes a folder with these files (path to text or bytes); returns its absolute path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(scratch, 'notes-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
