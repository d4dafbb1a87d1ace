import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readGarden } from '../../src/garden/disk.ts'
import { jpeg, png } from '../helpers/images.ts'

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

test('a pipe is named, and nobody waits for what it might say', async () => {
  put('voices/wren.yaml')
  expect(spawnSync('mkfifo', [join(folder, 'voices/kit.yaml')]).status).toBe(0)
  expect(await readGarden(folder)).toEqual([
    { path: 'voices/kit.yaml', refused: 'not-a-file' },
    { path: 'voices/wren.yaml', text: 'x' },
  ])
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

test('images are known by their bytes, and told how large they are', async () => {
  put('media/.gitkeep', 'media/text.png', 'media/below/b.svg')
  writeFileSync(join(folder, 'media/a.png'), png(8, 4))
  writeFileSync(
    join(folder, 'media/most.jpg'),
    Buffer.concat([jpeg(8, 4), Buffer.alloc(2_097_152 - jpeg(8, 4).length)]),
  )
  writeFileSync(
    join(folder, 'media/more.jpg'),
    Buffer.concat([jpeg(8, 4), Buffer.alloc(2_097_153 - jpeg(8, 4).length)]),
  )
  symlinkSync('a.png', join(folder, 'media/link.png'))
  const sum = expect.stringMatching(/^[0-9a-f]{64}$/)
  const blob = expect.stringMatching(/^[0-9a-f]{40}$/)
  expect(await readGarden(folder)).toEqual([
    { path: 'media/a.png', sum, blob, picture: { type: 'png', width: 8, height: 4 } },
    { path: 'media/below/b.svg', sum, blob, picture: undefined },
    { path: 'media/link.png', refused: 'symlink' },
    { path: 'media/more.jpg', refused: 'too-large' },
    { path: 'media/most.jpg', sum, blob, picture: { type: 'jpeg', width: 8, height: 4 } },
    { path: 'media/text.png', sum, blob, picture: undefined },
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
