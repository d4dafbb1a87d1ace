import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Builder } from '../helpers/builder.ts'
import { siteDay, siteUrl } from '../helpers/built-sites.ts'
import { minimal, type Texts } from '../helpers/garden.ts'
import { plant } from '../helpers/site-garden.ts'

const builder = new Builder()
const scratch = mkdtempSync(join(tmpdir(), 'ripen-rebuild-'))
afterAll(() => {
  builder.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const claim = (statement: string): string =>
  `statement: ${statement}\nkind: finding\nevidence:\n  - { source: scales, stance: supports, directness: direct }\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

const again = '  - { date: 2026-06-01, by: remy, badge: unsourced, why: Again. }\n'

const texts: Texts = {
  ...minimal,
  'voices/ada.yaml': 'name: Ada\nrole: voice\n',
  'sources/scales.yaml':
    'title: On scales\nkind: lead\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n',
  'claims/economy/bread.yaml': claim('Bread costs more.'),
  'claims/economy/rye.yaml': `${claim('Rye costs “less” — since May.')}${again}`,
  'claims/economy/salt.yaml': claim('Salt stays [as it was](/claims/economy/rye/#e2).'),
}

const garden = join(scratch, 'garden')
const out = join(scratch, 'out')

async function build(folder: string, ...more: readonly string[]) {
  const args = ['--content', garden, '--out', folder, '--as-of', siteDay, '--site', siteUrl, ...more]
  const { status, stdout, stderr } = await builder.build(scratch, ...args)
  return { status, said: stdout + stderr }
}

/** What is made anew when files have other words: pages by their addresses, and how many the build tells. */
async function madeAnew(edits: Readonly<Record<string, readonly [from: string, to: string]>>) {
  const before = inodes()
  for (const [path, [from, to]] of Object.entries(edits)) {
    const file = join(garden, path)
    const text = readFileSync(file, 'utf8')
    if (!text.includes(from)) throw new Error(`${path} has no \`${from}\`.`)
    writeFileSync(file, text.replaceAll(from, to))
  }
  const { status, said } = await build(out)
  if (status !== 0) throw new Error(said)
  const pages = [...inodes()].flatMap(([name, inode]) => (before.get(name) === inode ? [] : [name]))
  const told = /(\d+) of them made anew/.exec(said)?.[1]
  return { pages: pages.map((name) => name.replace(/index\.html$/, '')).sort(), told: Number(told) }
}

/** The pages of the site, each with what names its bytes on disk. */
function inodes(): Map<string, number> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return new Map(names.map((name) => [name, statSync(join(out, name)).ino]))
}

function bytesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = entries.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(files.map((file) => [file.slice(folder.length), readFileSync(file, 'base64')]))
}

test('a build after an edit renders the pages that show it, and gives what a whole build gives', async () => {
  plant(garden, texts)
  expect(await build(out)).toMatchObject({ status: 0 })
  const bread = await madeAnew({ 'claims/economy/bread.yaml': ['costs more', 'costs far more'] })
  expect(bread.pages).toEqual([
    ...['claims/', 'claims/economy/bread/', 'economy/', 'log/', 'sources/', 'sources/scales/', 'voices/remy/'],
    'waiting/',
  ])
  expect(bread.told).toBe(bread.pages.length)
  const words = await madeAnew({
    'voices/ada.yaml': ['Ada', 'Ada B'],
    'garden.yaml': ['language: en', 'language: en\nwords: { log: { title: Grown } }'],
  })
  expect(words.pages).toEqual(['', 'api/', 'economy/', 'voices/', 'voices/ada/'])
  const source = await madeAnew({ 'sources/scales.yaml': ['On scales', 'On new scales'] })
  expect(source.pages).toEqual(expect.arrayContaining(['claims/economy/bread/', 'sources/', 'sources/scales/']))
  expect(source.pages).not.toContain('voices/ada/')
  const policy = await madeAnew({ 'policy.yaml': ['label: Caveat', 'label: With care'] })
  expect(policy.pages).toEqual(expect.arrayContaining(['', 'claims/economy/bread/', 'method/', 'voices/ada/']))
  const whole = join(scratch, 'whole')
  const { status, said } = await build(whole, '--no-cache')
  expect([status, said]).toEqual([0, expect.not.stringContaining('made anew')])
  expect(bytesIn(out)).toEqual(bytesIn(whole))
})

test('a site that nothing was done to is left as it is', async () => {
  const before = statSync(out).ino
  const { status, said } = await build(out)
  expect([status, statSync(out).ino]).toEqual([0, before])
  expect(said).toContain('nothing that they are made from has changed')
})

test('a file of the site that was changed or is gone is made anew, and a place that a kept page leads to is missed', async () => {
  const before = bytesIn(out)
  writeFileSync(join(out, 'log/index.html'), '<p>Nothing happened.</p>')
  rmSync(join(out, 'feeds/moves.xml'))
  expect(await build(out)).toMatchObject({ status: 0 })
  expect(bytesIn(out)).toEqual(before)
  writeFileSync(join(garden, 'claims/economy/rye.yaml'), claim('Rye costs “less” — since May.'))
  const { status, said } = await build(out)
  expect([status, bytesIn(out)]).toEqual([1, before])
  expect(said).toContain(
    'On /claims/economy/salt/, the link to /claims/economy/rye/#e2 names a place that is not there',
  )
})
