import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../src/model/user-error.ts';
import { PACKAGE_ROOT } from '../cli/run.ts';

test('the guide lists every error code with its meaning', () => {
  const guide = readFileSync(join(PACKAGE_ROOT, 'GUIDE.md'), 'utf8');
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)` \| (.*) \|$/gmu)];
  expect(rows.map(([, code, meaning]) => [code, meaning])).toEqual(Object.entries(ERROR_CODES));
});
