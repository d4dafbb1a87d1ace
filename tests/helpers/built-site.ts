import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site of the shipped garden, built once for all tests: `inject('site')`. */
    readonly site: string
  }
}

/** The day on which the site that tests look at is built. */
const asOf = '2026-11-24'

const program = join(import.meta.dirname, '../../scripts/ripen.ts')

/** Builds the shipped garden before the site tests, and removes the site after them. */
export default function buildSite(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-site-'))
  const site = join(folder, 'dist')
  const args = [program, 'build', '--out', site, '--as-of', asOf]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`\`ripen build\` failed with exit ${status}.\n${stdout}${stderr}`)
  project.provide('site', site)
  return () => rmSync(folder, { recursive: true, force: true })
}
