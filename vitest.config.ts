import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary-folder.ts',
    // Whole processes, on machines shared with others: generous, so that only a hang fails.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
