import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { HANG_MS } from './test/property.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Whole processes, on machines shared with others: nothing fails only because one is busy.
    testTimeout: HANG_MS,
    // On two cores one would be idle: Vitest leaves a core to itself, and hardly needs any.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: HANG_MS,
  },
});
