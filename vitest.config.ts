// Two projects: `unit` stands beside the code and needs no database; `integration` has PostgreSQL, HTTP and a
// browser. Two workers, because the machines we build on have two cores and PostgreSQL wants its share.
import { defineConfig } from 'vitest/config';
import './bin/node-20.mjs';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          // Nothing here keeps a state of its own, so the files share what they import.
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.test.{ts,tsx}'],
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
