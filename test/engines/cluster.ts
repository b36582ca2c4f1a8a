import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where Debian installs PostgreSQL's server programs, outside `PATH`. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb`; undefined if PostgreSQL is not installed. */
export const BINARIES: string | undefined = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []).map((version) =>
    join(DEBIAN, version, 'bin'),
  ),
].find((folder) => existsSync(join(folder, 'initdb')));

/** The user `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const runAs = process.getuid?.() === 0 ? NOBODY : {};

/** A PostgreSQL server for one test, reached by a socket in its own folder and not by the network. */
export interface Cluster {
  /** Environment variables with which psql connects to this server. */
  readonly env: Readonly<Record<string, string>>;
  start(): void;
  stop(): void;
  /** Stops the server and deletes its files. */
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
    // `pg_ctl` leaves a server running that would keep a pipe open, so its output is ignored.
    stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
  });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${error ?? stderr ?? ''}`);
}
