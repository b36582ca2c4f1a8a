import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Debian keeps what nobody calls by hand. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb`; undefined where there is no PostgreSQL. */
export const BINARIES: string | undefined = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []).map((version) =>
    join(DEBIAN, version, 'bin'),
  ),
].find((folder) => existsSync(join(folder, 'initdb')));

/** PostgreSQL does not run as root; this is who owns nothing else. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const runAs = process.getuid?.() === 0 ? NOBODY : {};

/** A PostgreSQL of a test's own, reached by a socket in a folder of its own and no network. */
export interface Cluster {
  /** What makes psql and its like ask this one. */
  readonly env: Readonly<Record<string, string>>;
  start(): void;
  stop(): void;
  /** Stops it and removes all of it. */
  remove(): void;
}

export function startCluster(): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'notes-pg-'));
  if (runAs === NOBODY) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  const control = (...words: readonly string[]) => call('pg_ctl', folder, ['-D', data, ...words]);
  call('initdb', folder, [
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '-N'],
    ...['-E', 'UTF8', '--locale=C'],
  ]);
  const start = () => control('-w', '-o', options, '-l', join(folder, 'log'), 'start');
  const stop = () => control('-w', '-m', 'fast', 'stop');
  const remove = () => {
    if (existsSync(join(data, 'postmaster.pid'))) stop();
    rmSync(folder, { recursive: true, force: true });
    process.off('exit', remove);
  };
  start();
  process.on('exit', remove);
  return {
    env: { PGHOST: folder, PGUSER: 'postgres', PGOPTIONS: '', PGCONNECT_TIMEOUT: '10' },
    start,
    stop,
    remove,
  };
}

function call(program: string, cwd: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(join(BINARIES ?? '', program), words, {
    ...runAs,
    cwd,
    encoding: 'utf8',
    // The server that it leaves behind keeps what it is given.
    stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
  });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${error ?? stderr ?? ''}`);
}
