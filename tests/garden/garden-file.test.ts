import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limits } from '../../src/engine/index.ts'
import { texts } from '../../src/garden/bytes.ts'
import { readGardenFile, readInHaste } from '../../src/garden/garden-file.ts'

const path = 'claims/economy/bread.yaml'

let scratch: string
let root: string
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'ripen-file-')))
  root = join(scratch, 'garden')
  mkdirSync(join(root, 'claims/economy'), { recursive: true })
  writeFileSync(join(root, path), 'statement: Bread costs more.\n')
  mkdirSync(join(scratch, 'elsewhere'))
  writeFileSync(join(scratch, 'elsewhere/bread.yaml'), 'secret: 1\n')
})
afterEach(() => rmSync(scratch, { recursive: true }))

test('a plain file is read', () => {
  expect(readGardenFile(root, path, texts)).toEqual({ path, text: 'statement: Bread costs more.\n' })
})

test('a file that became a link since it was listed is not followed', () => {
  rmSync(join(root, path))
  symlinkSync(join(scratch, 'elsewhere/bread.yaml'), join(root, path))
  expect(readGardenFile(root, path, texts)).toEqual({ path, refused: 'symlink' })
})

test('nor is a folder of its path that became one, be it within the garden', () => {
  const folder = join(root, 'claims/economy')
  renameSync(folder, join(root, 'claims/wages'))
  for (const other of [join(scratch, 'elsewhere'), 'wages']) {
    symlinkSync(other, folder)
    expect(readGardenFile(root, path, texts)).toEqual({ path, refused: 'symlink' })
    rmSync(folder)
  }
})

test('a file that went since it was listed is none, and so is one whose folder became a file', () => {
  rmSync(join(root, path))
  expect(readGardenFile(root, path, texts)).toBeUndefined()
  rmSync(join(root, 'claims/economy'), { recursive: true })
  writeFileSync(join(root, 'claims/economy'), '')
  expect(readGardenFile(root, path, texts)).toBeUndefined()
})

test('nobody waits for what a pipe might say', () => {
  rmSync(join(root, path))
  expect(spawnSync('mkfifo', [join(root, path)]).status).toBe(0)
  expect(readGardenFile(root, path, texts)).toEqual({ path, refused: 'not-a-file' })
})

test('a folder in the place of a file is none to read', () => {
  rmSync(join(root, path))
  mkdirSync(join(root, path))
  expect(readGardenFile(root, path, texts)).toEqual({ path, refused: 'not-a-file' })
})

test.each([
  [limits.bytes, 'text'],
  [limits.bytes + 1, 'refused'],
])('of %i bytes, a file has its %s', (size, key) => {
  writeFileSync(join(root, path), 'x'.repeat(size))
  expect(readGardenFile(root, path, texts)).toHaveProperty(key)
})

const inHaste = () => readInHaste(join(root, path), path, texts)

test('in haste, a plain file is read, and the next one does not change it', () => {
  const bread = inHaste()
  writeFileSync(join(root, path), 'statement: Milk does.\n')
  expect(inHaste()).toEqual({ path, text: 'statement: Milk does.\n' })
  expect(bread).toEqual({ path, text: 'statement: Bread costs more.\n' })
})

test.each<[string, () => void]>([
  ['a link', () => symlinkSync(join(scratch, 'elsewhere/bread.yaml'), join(root, path))],
  ['a folder', () => mkdirSync(join(root, path))],
  ['nothing', () => undefined],
  ['a file of too many bytes', () => writeFileSync(join(root, path), 'x'.repeat(limits.bytes + 1))],
])('in haste, %s is not read', (_name, put) => {
  rmSync(join(root, path))
  put()
  expect(inHaste()).toBeUndefined()
})

test('in haste, the largest file is read to its end', () => {
  writeFileSync(join(root, path), 'x'.repeat(limits.bytes))
  expect(inHaste()).toEqual({ path, text: 'x'.repeat(limits.bytes) })
})
