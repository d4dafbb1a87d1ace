import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderBeside, removeOld, switchIn } from '../../src/publish/switch-in.ts'

let scratch: string
let out: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'ripen-switch-'))
  out = join(scratch, 'dist')
})
afterEach(() => rmSync(scratch, { recursive: true }))

function put(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), words)
}

const words = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8')

test('the new folder takes the place of the old one, which goes', async () => {
  put(out, 'old')
  const beside = await folderBeside(out)
  put(join(beside, 'site'), 'new')
  switchIn(join(beside, 'site'), out)
  await removeOld(out)
  rmSync(beside, { recursive: true })
  expect([words(out), readdirSync(scratch)]).toEqual(['new', ['dist']])
})

test('the place may be in a folder that is not there yet', async () => {
  const deep = join(scratch, 'deep/dist')
  const beside = await folderBeside(deep)
  put(join(beside, 'site'), 'new')
  switchIn(join(beside, 'site'), deep)
  await removeOld(deep)
  expect(words(deep)).toBe('new')
})

test('when the new folder cannot be put in place, the old one stays', () => {
  put(out, 'old')
  expect(() => switchIn(join(scratch, 'missing'), out)).toThrow(/ENOENT/)
  expect([words(out), readdirSync(scratch)]).toEqual(['old', ['dist']])
})

test('what died on the way is mended: the old site is put back, half a new one goes', async () => {
  put(join(scratch, '.dist-ripen-old'), 'old')
  put(join(scratch, '.dist-ripen-999999999-abc/site'), 'half')
  rmSync(await folderBeside(out), { recursive: true })
  expect([words(out), readdirSync(scratch)]).toEqual(['old', ['dist']])
})

test('the folder of a build that still runs is left alone', async () => {
  const first = await folderBeside(out)
  await folderBeside(out)
  expect(existsSync(first)).toBe(true)
})

test('the folders of another site beside it are left alone', async () => {
  put(join(scratch, '.other-ripen-old'), 'theirs')
  await folderBeside(out)
  expect(existsSync(join(scratch, '.other-ripen-old'))).toBe(true)
})
