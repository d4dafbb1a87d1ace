import { defineConfig } from 'vitest/config'

// A browser and a build on two busy cores take their time, and tests that run side by side are two.
const patient = { testTimeout: 60_000, hookTimeout: 120_000, maxConcurrency: 2 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
          ...patient,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/helpers/built-site.ts'],
          ...patient,
        },
      },
    ],
  },
})
