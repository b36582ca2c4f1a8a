import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For all that the tests write; gone when they end. Some of them run the program as another user. */
const folder = mkdtempSync(join(tmpdir(), 'tests-'));

export function setup(): void {
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
