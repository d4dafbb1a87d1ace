import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readGarden } from '../../src/garden/disk.ts'

let scratch: string
let folder: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'ripen-disk-'))
  folder = join(scratch, 'garden')
  mkdirSync(folder)
})
afterEach(() => rmSync(scratch, { recursive: true }))

/** Writes files of the garden, each with one letter in it. */
function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), 'x')
  }
}

test('what is hidden by a dot is named and not read; what tools keep there is passed over', async () => {
  put('.git/config', '.gitignore', '.DS_Store', '.drafts/a.yaml', '.wren.yaml', 'voices/wren.yaml')
  expect(await readGarden(folder)).toEqual([
    { path: '.drafts', refused: 'hidden' },
    { path: '.wren.yaml', refused: 'hidden' },
    { path: 'voices/wren.yaml', text: 'x' },
  ])
})

test('the folder may be a link, or lie below one', async () => {
  put('voices/wren.yaml')
  symlinkSync('garden', join(scratch, 'link'))
  symlinkSync('.', join(scratch, 'here'))
  const files = [{ path: 'voices/wren.yaml', text: 'x' }]
  expect(await readGarden(join(scratch, 'link'))).toEqual(files)
  expect(await readGarden(join(scratch, 'here/garden'))).toEqual(files)
})

test('links within the garden are named and not followed', async () => {
  put('voices/wren.yaml')
  symlinkSync('voices', join(folder, 'claims'))
  symlinkSync('wren.yaml', join(folder, 'voices/kit.yaml'))
  symlinkSync('nowhere', join(folder, 'voices/lee.yaml'))
  expect(await readGarden(folder)).toEqual([
    { path: 'claims', refused: 'symlink' },
    { path: 'voices/kit.yaml', refused: 'symlink' },
    { path: 'voices/lee.yaml', refused: 'symlink' },
    { path: 'voices/wren.yaml', text: 'x' },
  ])
})

test.each([
  ['nowhere', /^There is no folder `.*nowhere` to read a garden from\.$/],
  ['dangling', /^There is no folder `.*dangling` to read a garden from\.$/],
  ['file', /^`.*file` is a file, and no folder to read a garden from\.$/],
  ['file/below', /^There is no folder `.*file\/below` to read a garden from\.$/],
])('%s is no folder of a garden', async (name, message) => {
  symlinkSync('gone', join(scratch, 'dangling'))
  writeFileSync(join(scratch, 'file'), 'x')
  await expect(readGarden(join(scratch, name))).rejects.toThrow(message)
})

test('a folder that is a repository of its own is named and not read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-disk-'))
  try {
    mkdirSync(join(folder, 'claims/economy'), { recursive: true })
    writeFileSync(join(folder, 'claims/economy/.git'), 'gitdir: elsewhere\n')
    writeFileSync(join(folder, 'claims/economy/bread.yaml'), 'x')
    expect(await readGarden(folder)).toEqual([{ path: 'claims/economy', refused: 'repository' }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
