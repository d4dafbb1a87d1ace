import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sign } from '../../src/publish/marker.ts'
import { missingFolders, removeTraces } from '../../src/publish/own-folder.ts'
import { placeFor } from '../../src/publish/place.ts'
import { switchIn } from '../../src/publish/switch-in.ts'

let scratch: string
beforeEach(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'ripen-place-')))
  put('garden/policy.yaml')
  put('site/index.html')
  put('foreign/thesis.doc')
  put('file')
  mkdirSync(join(scratch, 'empty'))
  symlinkSync('empty', join(scratch, 'link'))
  symlinkSync('gone', join(scratch, 'dangling'))
  symlinkSync('loop', join(scratch, 'loop'))
  symlinkSync('garden', join(scratch, 'to-garden'))
})
afterEach(() => rmSync(scratch, { recursive: true }))

function put(path: string): void {
  mkdirSync(dirname(join(scratch, path)), { recursive: true })
  writeFileSync(join(scratch, path), 'x')
}

/** The place of a site of the garden, below the scratch folder. */
async function place(out: string, garden = 'garden'): Promise<string> {
  const { folder } = await placeFor(join(scratch, out), join(scratch, garden))
  return folder.slice(scratch.length + 1)
}

test.each([
  ['dist', 'dist'],
  ['deep/down/dist', 'deep/down/dist'],
  ['empty', 'empty'],
  ['site', 'site'],
  ['garden-site', 'garden-site'],
  ['link', 'empty'],
  ['link/below/dist', 'empty/below/dist'],
])('%s is a place for a site, and is %s in the end', async (out, folder) => {
  await sign(join(scratch, 'site'))
  expect(await place(out)).toBe(folder)
})

test.each([
  ['garden', /^`.*garden` is the garden, which a site would replace\.$/],
  ['to-garden', /^`.*to-garden` is the garden, which a site would replace\.$/],
  ['garden/dist', /^`.*garden\/dist` lies in the garden, whose files are records and nothing else\.$/],
  ['to-garden/a/dist', /^`.*dist` lies in the garden, whose files are records and nothing else\.$/],
  ['', /^The garden lies in `.*`, which a site would replace as a whole\.$/],
  [
    'foreign',
    /^`.*foreign` holds files that no build of ours put there, and a build replaces its folder as a whole\.$/,
  ],
  ['site', /^`.*site` holds files that no build of ours put there/],
  ['file', /^`.*file` is a file, and no folder to publish into\.$/],
  ['file/dist', /^`.*file\/dist` lies below a file, where no folder can be\.$/],
  ['dangling', /^`.*dangling` is a link that leads nowhere, or lies below one\.$/],
  ['dangling/dist', /^`.*dangling\/dist` is a link that leads nowhere, or lies below one\.$/],
  ['loop/dist', /^`.*loop\/dist` is a link that leads nowhere, or lies below one\.$/],
])('%j is none', async (out, message) => {
  await expect(place(out)).rejects.toThrow(message)
})

test('a folder that a build of ours signed is none when the garden lies in it', async () => {
  put('site/garden/policy.yaml')
  await sign(join(scratch, 'site'))
  await expect(place('site', 'site/garden')).rejects.toThrow('which a site would replace as a whole')
})

test('a garden that is named by a link is known', async () => {
  await expect(place('garden/dist', 'to-garden')).rejects.toThrow('lies in the garden')
})

test('what only looks signed is foreign', async () => {
  symlinkSync('../signed/.ripen', join(scratch, 'foreign/.ripen'))
  mkdirSync(join(scratch, 'signed'))
  await sign(join(scratch, 'signed'))
  await expect(place('foreign')).rejects.toThrow('holds files that no build of ours put there')
})

test('a link to the place stays one when a site is put there', async () => {
  put('fresh/index.html')
  switchIn(join(scratch, 'fresh'), join(scratch, await place('link')))
  expect(realpathSync(join(scratch, 'link/index.html'))).toBe(join(scratch, 'empty/index.html'))
})

test('folders that had to be made for a site go when it is not published, those with something in them stay', async () => {
  const around = await missingFolders(join(scratch, 'deep/down/below'))
  expect(around.map((folder) => folder.slice(scratch.length))).toEqual(['/deep/down/below', '/deep/down', '/deep'])
  put('deep/down/below/.dist-ripen-1/half.html')
  put('deep/kept')
  removeTraces({ own: [join(scratch, 'deep/down/below/.dist-ripen-1')], around })
  expect(readdirSync(join(scratch, 'deep'))).toEqual(['kept'])
  expect(await missingFolders(join(scratch, 'deep'))).toEqual([])
  expect(existsSync(join(scratch, 'garden/policy.yaml'))).toBe(true)
})
