import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSiteWords } from '../../src/garden/site-words.ts'

const path = '../site/words.json'

let scratch: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'ripen-words-'))
  mkdirSync(join(scratch, 'garden'))
})
afterEach(() => rmSync(scratch, { recursive: true }))

test('a site without words of its own has none', async () => {
  expect(await readSiteWords(join(scratch, 'garden'))).toEqual([])
})

test('the words of a site are read from beside its garden, wherever a link to that lies', async () => {
  mkdirSync(join(scratch, 'site'))
  writeFileSync(join(scratch, path.slice(3)), '{}')
  mkdirSync(join(scratch, 'elsewhere'))
  symlinkSync(join(scratch, 'garden'), join(scratch, 'elsewhere/garden'))
  for (const folder of ['garden', 'elsewhere/garden']) {
    expect(await readSiteWords(join(scratch, folder))).toEqual([{ path, text: '{}' }])
  }
})

test('no link is followed', async () => {
  mkdirSync(join(scratch, 'elsewhere'))
  writeFileSync(join(scratch, 'elsewhere/words.json'), '{}')
  symlinkSync(join(scratch, 'elsewhere'), join(scratch, 'site'))
  expect(await readSiteWords(join(scratch, 'garden'))).toEqual([{ path, refused: 'symlink' }])
})
