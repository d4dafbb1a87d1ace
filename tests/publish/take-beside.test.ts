import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { takingBeside } from '../../src/publish/take-beside.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-take-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** A folder of so many files, each in a folder of its own. */
function filled(name: string, count: number): { readonly from: string; readonly paths: readonly string[] } {
  const from = join(scratch, name)
  const paths = Array.from({ length: count }, (_, index) => `${index}/index.html`)
  for (const [index, path] of paths.entries()) {
    mkdirSync(join(from, `${index}`), { recursive: true })
    writeFileSync(join(from, path), `page ${index}`)
  }
  return { from, paths }
}

test.each([0, 3, 1203])('all files that are taken are there when the work is done: %i', async (count) => {
  const { from, paths } = filled(`of-${count}`, count)
  const to = join(scratch, `to-${count}`)
  mkdirSync(to)
  const made = await takingBeside({ from, to }, (take) => {
    for (const path of paths) take(path)
    return Promise.resolve('made')
  })
  expect(made).toBe('made')
  expect(readdirSync(to)).toHaveLength(count)
  const read = (folder: string) => paths.map((path) => readFileSync(join(folder, path), 'utf8'))
  expect(read(to)).toEqual(read(from))
  // Each is a second name of the same file.
  expect(paths.every((path) => statSync(join(to, path)).ino === statSync(join(from, path)).ino)).toBe(true)
})

test('a file that is not there is a fault, and so is work that fails', async () => {
  const { from, paths } = filled('lacking', 600)
  const to = join(scratch, 'to-lacking')
  rmSync(join(from, paths[300] ?? ''))
  const takeAll = (take: (path: string) => void) => {
    for (const path of paths) take(path)
    return Promise.resolve()
  }
  await expect(takingBeside({ from, to }, takeAll)).rejects.toThrow(/ENOENT/)
  const failing = takingBeside({ from, to: join(scratch, 'to-failing') }, () => Promise.reject(new Error('It fails.')))
  await expect(failing).rejects.toThrow('It fails.')
})
