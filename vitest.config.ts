import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Only what hangs reaches these limits: on a busy machine a build or a browser may take minutes.
const patient = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  teardownTimeout: 60_000,
  expect: { poll: { timeout: 120_000 } },
  maxConcurrency: 2,
}

export default defineConfig({
  test: {
    // One more than there are cores: who waits for a browser or a program that it started needs none.
    maxWorkers: availableParallelism() + 1,
    // Node reads TypeScript itself: what Vite would make of it takes a seventh longer to run.
    experimental: { viteModuleRunner: false },
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/adoption/**'],
          // What a test changes outside of itself it puts back, so that files may share a worker's modules.
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          // Installs what is published, from a registry of its own.
          name: 'adoption',
          include: ['tests/adoption/**/*.test.ts'],
          ...patient,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/helpers/built-sites.ts'],
          // The files that one worker runs share its browser.
          isolate: false,
          ...patient,
        },
      },
    ],
  },
})
