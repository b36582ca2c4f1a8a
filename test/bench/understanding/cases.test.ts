import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { LAUNCHER, PACKAGE_ROOT } from '../../cli/run.ts';
import { labelledFolder } from './measure.ts';

/** Small folders with what a person reads in them, which are not a part of the project. */
const FOLDER = labelledFolder(PACKAGE_ROOT);
const SCRIPT = join(FOLDER, 'cases.mjs');
const CASES = join(FOLDER, 'cases');

/** As many as were read as expected; only ever raised. */
const FEWEST = 77;

/** In milliseconds: three processes a case. */
const PATIENCE = 600_000;

test.skipIf(!existsSync(CASES))(
  'no small folder is understood less than before',
  { timeout: PATIENCE },
  async () => {
    // It fails as long as any case does; what it says counts.
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, CASES, LAUNCHER]).catch(
      (error: { stdout: string }) => error,
    );
    const passed = Number(/(\d+) of \d+ cases as expected/.exec(stdout)?.[1]);
    expect(passed, stdout).toBeGreaterThanOrEqual(FEWEST);
  },
);
