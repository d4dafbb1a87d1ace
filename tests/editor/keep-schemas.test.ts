import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepEditorSchemas } from '../../src/cli/editor/keep-schemas.ts'
import { editorSchemas } from '../../src/cli/editor/schemas.ts'
import { checkGarden, onDay } from '../../src/engine/index.ts'
import { asOf, files, minimal, type Texts } from '../helpers/garden.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ripen-schemas-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const checkedWith = (texts: Texts) => checkGarden(files({ ...minimal, ...texts }), onDay(asOf))
const keep = (texts: Texts = {}) => keepEditorSchemas(join(folder, 'content'), checkedWith(texts))
const kept = (name: string) => join(folder, '.ripen/schemas', name)

test('what did not change is not written again, and what did is', async () => {
  await keep()
  const before = statSync(kept('common.schema.json'))
  await keep()
  expect(statSync(kept('common.schema.json')).ino).toBe(before.ino)
  await keep({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
  expect(statSync(kept('common.schema.json')).ino).not.toBe(before.ino)
  expect(readFileSync(kept('common.schema.json'), 'utf8')).toContain('"kit"')
  expect(readdirSync(join(folder, '.ripen/schemas'))).toEqual(Object.keys(editorSchemas(checkedWith({}))).sort())
})

test('nothing is written through a link', async () => {
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, '.ripen'))
  await keep()
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  rmSync(join(folder, '.ripen'))
  mkdirSync(join(folder, '.ripen'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, '.ripen/schemas'))
  await keep()
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
  rmSync(join(folder, '.ripen/schemas'))
  mkdirSync(join(folder, '.ripen/schemas'))
  writeFileSync(join(folder, 'elsewhere/file'), 'mine')
  symlinkSync(join(folder, 'elsewhere/file'), kept('common.schema.json'))
  await keep()
  expect(readFileSync(join(folder, 'elsewhere/file'), 'utf8')).toBe('mine')
  expect(lstatSync(kept('common.schema.json')).isFile()).toBe(true)
})

test('where nothing can be written, nothing is said', async () => {
  writeFileSync(join(folder, '.ripen'), 'a file')
  await expect(keep()).resolves.toBeUndefined()
})

test('a garden without a policy, or with nothing in it, has schemas all the same', () => {
  const texts = editorSchemas(checkGarden([], onDay(asOf)))
  expect(Object.keys(texts)).toContain('claim.schema.json')
  expect(texts['common.schema.json']).not.toContain('"enum": []')
})

test('words beside an id are cut', () => {
  const { 'common.schema.json': text = '' } = editorSchemas(
    checkedWith({ 'voices/kit.yaml': `name: ${'K'.repeat(250)}\nrole: voice\n` }),
  )
  expect(text).toContain(`"${'K'.repeat(200)}…"`)
})
