import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { LAUNCHER, PACKAGE_ROOT } from '../../cli/run.ts';
import { labelledFolder } from './measure.ts';

/** Small folders with labels of what a person reads in them; they are not part of the project. */
const FOLDER = labelledFolder(PACKAGE_ROOT);
const SCRIPT = join(FOLDER, 'cases.mjs');
const CASES = join(FOLDER, 'cases');

/** Number of cases that must be read as expected; only ever raised. */
const FEWEST = 77;

/** Milliseconds; each case takes three processes. */
const PATIENCE = 600_000;

test.skipIf(!existsSync(CASES))(
  'at least as many small folders are read as expected as before',
  { timeout: PATIENCE },
  async () => {
    // The script exits with an error while any case fails; only the count in its output matters.
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, CASES, LAUNCHER]).catch(
      (error: { stdout: string }) => error,
    );
    const passed = Number(/(\d+) of \d+ cases as expected/.exec(stdout)?.[1]);
    expect(passed, stdout).toBeGreaterThanOrEqual(FEWEST);
  },
);
