import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { standingOf } from '../../src/garden/folder-standing.ts'

let scratch: string
let folder: string
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'ripen-standing-')))
  folder = join(scratch, 'claims')
  mkdirSync(folder)
  writeFileSync(join(folder, 'bread.yaml'), 'x')
  // Of a day gone by, as when a check begins: what is put in at the very moment of another change has its time too.
  utimesSync(folder, 1, 1)
})
afterEach(() => rmSync(scratch, { recursive: true }))

const put = (): void => writeFileSync(join(scratch, 'fresh'), 'y')

test.each<[string, () => void]>([
  ['put into it', () => writeFileSync(join(folder, 'milk.yaml'), 'x')],
  ['taken out of it', () => rmSync(join(folder, 'bread.yaml'))],
  [
    'given to another file',
    () => {
      put()
      renameSync(join(scratch, 'fresh'), join(folder, 'bread.yaml'))
    },
  ],
])('a folder stands otherwise when a name is %s', (_name, change) => {
  const before = standingOf(folder)
  expect(before).toBeDefined()
  put()
  expect(standingOf(folder)).toBe(before)
  change()
  expect(standingOf(folder)).not.toBe(before)
})

test('and when another folder has its name', () => {
  const before = standingOf(folder)
  renameSync(folder, join(scratch, 'former'))
  mkdirSync(folder)
  expect(standingOf(folder)).not.toBe(before)
})

test('what is no folder, or has a link in its path, stands nowhere', () => {
  expect(standingOf(join(folder, 'bread.yaml'))).toBeUndefined()
  expect(standingOf(join(scratch, 'none'))).toBeUndefined()
  mkdirSync(join(folder, 'below'))
  symlinkSync('claims', join(scratch, 'link'))
  expect(standingOf(join(folder, 'below'))).toBeDefined()
  expect(standingOf(join(scratch, 'link'))).toBeUndefined()
  expect(standingOf(join(scratch, 'link/below'))).toBeUndefined()
})
