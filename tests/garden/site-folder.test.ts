import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSiteFolder } from '../../src/garden/site-folder.ts'

let scratch: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'ripen-site-'))
  mkdirSync(join(scratch, 'garden'))
})
afterEach(() => rmSync(scratch, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true })
  writeFileSync(join(scratch, path), text)
}

const garden = (): string => join(scratch, 'garden')

test('a site without anything of its own has nothing', async () => {
  expect(await readSiteFolder(garden())).toEqual([])
})

test('what is a site’s own is read from beside its garden, wherever a link to that lies', async () => {
  write('site/words.json', '{}')
  write('site/site.yaml', 'footer: []\n')
  mkdirSync(join(scratch, 'elsewhere'))
  symlinkSync(garden(), join(scratch, 'elsewhere/garden'))
  for (const folder of ['garden', 'elsewhere/garden']) {
    expect(await readSiteFolder(join(scratch, folder))).toEqual([
      { path: '../site/site.yaml', text: 'footer: []\n' },
      { path: '../site/words.json', text: '{}' },
    ])
  }
})

test('of any other file it is told what it holds, by path; tools keep their own', async () => {
  write('site/public/a/b.txt', 'x')
  write('site/public/_headers', '')
  write('site/public/.nojekyll', '')
  write('site/public/.well-known/security.txt', '')
  write('site/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write('site/.DS_Store', '')
  const files = await readSiteFolder(garden())
  expect(files.map(({ path }) => path)).toEqual([
    '../site/logo.svg',
    '../site/public/.nojekyll',
    '../site/public/.well-known/security.txt',
    '../site/public/_headers',
    '../site/public/a/b.txt',
  ])
  expect(files[0]).toMatchObject({ held: { type: 'svg' } })
  const [before] = files.slice(-1)
  write('site/public/a/b.txt', 'y')
  expect((await readSiteFolder(garden())).at(-1)).not.toEqual(before)
})

test('no link is followed, and what is hidden is refused', async () => {
  write('elsewhere/words.json', '{}')
  write('site/public/.secret', '')
  write('site/.nojekyll', '')
  symlinkSync(join(scratch, 'elsewhere'), join(scratch, 'site/components'))
  symlinkSync(join(scratch, 'elsewhere/words.json'), join(scratch, 'site/words.json'))
  expect(await readSiteFolder(garden())).toEqual([
    { path: '../site/.nojekyll', refused: 'hidden' },
    { path: '../site/components', refused: 'symlink' },
    { path: '../site/public/.secret', refused: 'hidden' },
    { path: '../site/words.json', refused: 'symlink' },
  ])
  rmSync(join(scratch, 'site'), { recursive: true })
  symlinkSync(join(scratch, 'elsewhere'), join(scratch, 'site'))
  expect(await readSiteFolder(garden())).toEqual([{ path: '../site/', refused: 'symlink' }])
})

test('a site that was published beside its garden is none of its own', async () => {
  write('site/.ripen', 'Published by Ripen.')
  write('site/index.html', '')
  expect(await readSiteFolder(garden())).toEqual([])
})
