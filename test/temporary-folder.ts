import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Holds all temporary files until the end of the tests. Other users can read it, as some tests run as another user. */
const folder = mkdtempSync(join(tmpdir(), 'tests-'));

export function setup(): void {
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
