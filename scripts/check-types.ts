import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Checks the types of all TypeScript and Astro files, and tells nobody about it. */
const astro = fileURLToPath(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [astro, 'check'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
})
process.exitCode = status ?? 1
