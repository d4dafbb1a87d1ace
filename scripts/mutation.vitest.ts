import process from 'node:process'
import { defineConfig } from 'vitest/config'

/** The tests that `npm run mutate` names, by patterns with a space between them. */
const include = process.env['RIPEN_TESTS']?.split(' ') ?? []

export default defineConfig({ test: { include, testTimeout: 120_000 } })
