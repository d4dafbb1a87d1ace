import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { usualLook } from '../../src/engine/index.ts'
import { projectFolder } from '../../src/project-folder.ts'
import * as astro from '../../src/publish/load-astro.ts'
import { bundlePages, type PageBundle } from '../../src/publish/page-bundle.ts'

vi.mock('../../src/publish/load-astro.ts', { spy: true })

const scratch = join(projectFolder, '.ripen')
mkdirSync(scratch, { recursive: true })
const workshops: string[] = []
afterAll(() => {
  for (const workshop of workshops) rmSync(workshop, { recursive: true })
})

const frame = { base: '', url: 'https://bundle.example', look: usualLook }
const version = `test ${process.pid}`

/** Bundles in a workshop of its own, and tells whether templates were compiled. */
async function bundled(change: Partial<typeof frame> = {}, of = version) {
  const workshop = mkdtempSync(join(scratch, 'bundle-test-'))
  workshops.push(workshop)
  vi.mocked(astro.loadAstro).mockClear()
  const bundle = await bundlePages(workshop, { ...frame, ...change }, join(workshop, 'none'), of)
  return { bundle, isCompiled: vi.mocked(astro.loadAstro).mock.calls.length > 0 }
}

/** The files of a bundle, by their paths. */
function filesOf({ loaded, renderer }: PageBundle) {
  const folders = [loaded, join(renderer, '..')]
  return folders.map((folder) => {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const files = entries.map(({ parentPath, name }) => join(parentPath, name))
    return Object.fromEntries(files.map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]))
  })
}

test('templates are compiled once for an address, a look and a version of the code', { timeout: 120_000 }, async () => {
  const first = await bundled()
  expect(first.isCompiled).toBe(true)
  const second = await bundled()
  expect(second.isCompiled).toBe(false)
  expect(filesOf(second.bundle)).toEqual(filesOf(first.bundle))
  const refused = new Error('asked for Astro')
  vi.mocked(astro.loadAstro).mockRejectedValue(refused)
  const colours = { accent: { light: '#123456', dark: '#abcdef' } }
  await expect(bundled({ base: '/below' })).rejects.toBe(refused)
  await expect(bundled({ url: 'https://other.example' })).rejects.toBe(refused)
  await expect(bundled({ look: { ...usualLook, settings: { colours } } })).rejects.toBe(refused)
  await expect(bundled({ look: { ...usualLook, files: { 'style.css': 'a digest' } } })).rejects.toBe(refused)
  await expect(bundled({}, `${version} more`)).rejects.toBe(refused)
  const workshop = workshops.at(-1) ?? ''
  await expect(bundlePages(workshop, frame, join(workshop, 'none'), undefined)).rejects.toBe(refused)
})
