import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.{ts,tsx}'],
    // On two cores it would take one, and the other would wait.
    maxWorkers: 2,
    // Some tests start processes, on machines that do other things as well.
    testTimeout: 30_000,
    exclude: ['tests/e2e/**', '**/node_modules/**'],
  },
});
