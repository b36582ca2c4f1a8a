import { defineConfig } from 'vitest/config';
import { HANG_MS } from './test/property.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Whole processes, on machines shared with others: nothing fails only because one is busy.
    testTimeout: HANG_MS,
    hookTimeout: HANG_MS,
  },
});
