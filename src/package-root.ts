import { join } from 'node:path';

/** Absolute path of this package: the parent of `src/`, and of `dist/` once built. */
export const PACKAGE_ROOT = join(import.meta.dirname, '..');
