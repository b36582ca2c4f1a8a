import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { HANG_MS } from './test/property.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Tests start entire processes on shared machines; a busy machine must not make a test fail.
    testTimeout: HANG_MS,
    // Vitest reserves a core for itself and hardly uses it: on two cores, one worker would leave a core idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: HANG_MS,
  },
});
