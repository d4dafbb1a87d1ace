import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { expectedOf } from '../../src/publish/expected.ts'
import { filesIn } from '../../src/publish/release.ts'
import { verifySite } from '../../src/publish/verify-site.ts'
import { Builder } from '../helpers/builder.ts'
import { siteDay, siteUrl, smallGarden } from '../helpers/built-sites.ts'
import { minimal, type Texts } from '../helpers/garden.ts'
import { siteFrom } from '../helpers/site-from.ts'
import { plant, plantSiteGarden } from '../helpers/site-garden.ts'
import { filesOf } from '../helpers/site-pages.ts'

const program = join(import.meta.dirname, '../../scripts/bin.cjs')
const scratch = mkdtempSync(join(tmpdir(), 'ripen-publish-'))
const builder = new Builder()
afterAll(() => {
  builder.stop()
  rmSync(scratch, { recursive: true, force: true })
})

const small = inject('sites').small.folder

function planted(name: string, texts: Texts): string {
  const content = join(scratch, name, 'content')
  plant(content, texts)
  return content
}

/** A folder with the small site in it, as a build before left it. */
function published(name: string): string {
  cpSync(small, join(scratch, name), { recursive: true })
  return join(scratch, name)
}

/** Each of the builds in this file takes a folder of its own. */
const argumentsFor = (content: string, out: string, more: readonly string[]): string[] => [
  ...['--content', content, '--out', out, '--as-of', siteDay],
  ...more,
]

const build = (content: string, out: string, ...more: string[]) =>
  builder.build(scratch, ...argumentsFor(content, out, more))

/** Starts a build in a process of its own. */
function start(content: string, out: string, ...more: string[]) {
  const args = [program, 'build', ...argumentsFor(content, out, more)]
  const running = spawn(process.execPath, args, { cwd: scratch, env: { ...process.env, INIT_CWD: scratch } })
  return { running, ended: new Promise((end) => running.on('close', (code, signal) => end(signal ?? code))) }
}

function digest(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort()
}

/** What a build leaves where it was called. */
const leftovers = (): string[] => readdirSync(scratch).filter((name) => name.startsWith('.'))

test('a garden that was checked is published, the same to the byte, whatever is written into it meanwhile', () => {
  const garden = join(scratch, 'changing-garden')
  plantSiteGarden(garden)
  const out = join(scratch, 'changing')
  mkdirSync(out)
  const claim = 'claims/islands/i-18.yaml'
  const args = [join(import.meta.dirname, '../helpers/publish-changed.ts'), garden, claim, out, siteDay, '']
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr, digest(out)]).toEqual([0, '', digest(inject('sites').tides.folder)])
  expect(readFileSync(join(garden, claim), 'utf8')).toContain('badge: well-sourced')
})

test('three parts, each by a process of its own, join into the site that one build makes', async () => {
  const garden = planted('in-parts', smallGarden)
  const shards = ['1/3', '2/3', '3/3'].map((shard) => ({ shard, out: join(scratch, `part-${shard[0]}`) }))
  const building = shards.map(({ shard, out }) => start(garden, out, '--shard', shard).ended)
  expect(await Promise.all(building)).toEqual([0, 0, 0])
  const out = join(scratch, 'joined')
  const parts = shards.map(({ out: folder }) => folder)
  expect(await build(garden, out, '--merge', ...parts)).toMatchObject({ status: 0 })
  expect(digest(out)).toEqual(digest(small))
})

test('a garden with errors publishes nothing, and the old site stays', async () => {
  const out = published('kept')
  const bread = 'claims/economy/bread.yaml'
  const bad = { ...smallGarden, [bread]: smallGarden[bread]?.replace('badge: unsourced', 'badge: well-sourced') ?? '' }
  const failed = await build(planted('bad-garden', bad), out)
  expect([failed.status, failed.stdout]).toEqual([1, ''])
  expect(failed.stderr).toContain('badge-not-earned')
  expect(digest(out)).toEqual(digest(small))
})

test('a folder that is not ours is refused', async () => {
  const foreign = join(scratch, 'foreign')
  mkdirSync(foreign)
  writeFileSync(join(foreign, 'thesis.doc'), 'x')
  const { status } = await build(planted('foreign-garden', smallGarden), foreign)
  expect([status, readdirSync(foreign), leftovers()]).toEqual([2, ['thesis.doc'], []])
})

test('a build that is interrupted leaves the old site, and nothing of its own', async () => {
  const out = published('interrupted')
  const { running, ended } = start(planted('interrupted-garden', smallGarden), out)
  await new Promise<void>((begun) => running.stderr.on('data', (said) => `${said}`.includes('Rendering') && begun()))
  running.kill('SIGINT')
  expect([await ended, digest(out)]).toEqual(['SIGINT', digest(small)])
  expect(leftovers()).toEqual([])
})

test('links of a record and of a page to a place that is not there are faults of content', async () => {
  const out = join(scratch, 'not/there/yet')
  const bread = 'claims/economy/bread.yaml'
  const garden = planted('broken', {
    ...minimal,
    [bread]: smallGarden[bread]?.replace('costs', '[costs](/claims/#nowhere)') ?? '',
    'pages/economy.md': `${minimal['pages/economy.md']}[Here](/log/#nowhere).\n`,
  })
  const { status, stdout, stderr } = await build(garden, out, '--site', siteUrl)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('On /claims/economy/bread/, the link to /claims/#nowhere names a place that is not there.')
  expect(stderr).toContain('On /economy/, the link to /log/#nowhere names a place that is not there.')
  expect(stderr).toMatch(/ {2}fix {2}.*\nNothing was published\.\n$/)
  expect(stderr).not.toContain('report')
  expect(existsSync(join(scratch, 'not'))).toBe(false)
})

describe('the small site', () => {
  const { names, pages, read } = filesOf('small')

  test('lives under its path, and every link of it does', () => {
    for (const [name, html] of pages) {
      const links = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, href]) => href)
      expect(links.length, name).toBeGreaterThan(10)
      expect([name, ...links.filter((href) => !href?.startsWith('/jardin/'))]).toEqual([name])
    }
    expect(read('economy/index.html')).toContain('<link rel="canonical" href="https://jardin.example/jardin/economy/">')
  })

  test('has its own title, language and words', () => {
    const html = read('economy/index.html')
    for (const words of ['<html lang="fr"', 'Jardin', 'Ce que nous pouvons dire', 'Vu le <', '> Actualités <'])
      expect(html).toContain(words)
    expect(read('404.html')).toMatch(/<h1>Rien ici<\/h1>.*<a href="\/jardin\/economy\/">Economy<\/a>/s)
    expect(names).toContain('pagefind/facts.json')
  })

  test.each([
    ['claims/economy/loaf/', 'claims/economy/bread/', 'Bread costs more.'],
    ['sources/weights/', 'sources/scales/', 'On scales'],
    ['river/2026-05-30-dearer/', 'river/2026-05-30-dear/', 'Dear bread'],
  ])('leads from the old address %s to the new one', (old, today, title) => {
    const html = read(`${old}index.html`)
    expect(html).toContain(`http-equiv="refresh" content="0; url=/jardin/${today}"`)
    expect(html).toContain(`<a href="/jardin/${today}">${title}</a>`)
    expect(html).toContain(`<link rel="canonical" href="https://jardin.example/jardin/${today}">`)
    expect(html).toContain(`"@type":"WebPage","@id":"https://jardin.example/jardin/${old}"`)
    expect(html).not.toMatch(/ClaimReview|"CreativeWork"|NewsArticle/)
  })

  test('has just the addresses that it says it has, and each of them is missed', () => {
    const views = siteFrom(smallGarden, { asOf: siteDay, base: '/jardin' })
    const { pages: shown, moved, files } = views.addresses
    const made = names
      .filter(
        (name) => statSync(join(small, name)).isFile() && !/^(?:assets|pagefind)\/|^(?:\.ripen|_headers)$/.test(name),
      )
      .map((name) => `/jardin/${name.replace(/(?<=^|\/)index\.html$/, '')}`)
    expect(made.toSorted()).toEqual([...shown, ...moved, ...files].sort())
    const out = published('missed')
    const expected = expectedOf(views)
    const home = { url: 'https://jardin.example', base: '/jardin' }
    expect(verifySite({ folder: out, names: filesIn(out) }, home, expected)).toEqual({
      missing: [],
      parts: [],
      links: [],
    })
    const gone = [
      ...['claims/economy/bread/index.html', 'claims/economy/loaf/index.html', 'feeds/moves.xml', 'api/v1/claims.csv'],
      ...['sources/weights/index.html', 'river/2026-05-30-dearer/index.html'],
      ...['embed/economy/bread.svg', 'embed/economy/loaf.svg', 'embed/home.png', 'embed/pages/economy.png'],
      'pagefind/facts.json',
    ]
    for (const file of gone) rmSync(join(out, file))
    const { missing, parts } = verifySite({ folder: out, names: filesIn(out) }, home, expected)
    const told = gone.map((file) => `/jardin/${file.replace(/index\.html$/, '')} was not made.`)
    expect(missing.toSorted()).toEqual(told.toSorted())
    expect(parts).toContainEqual(
      expect.stringMatching(/^On \/jardin\/search\/, \/jardin\/pagefind\/facts\.json is loaded and not there/),
    )
    expect(parts).toContainEqual(expect.stringMatching(/^On .*\/embed\/home\.png is named and not there/))
  })
})

test('a claim costs its page and its picture in files, and nothing else', () => {
  const expectedWith = (count: number): number => {
    const claims = Array.from({ length: count }, (_, index) => [`claims/economy/c${index}.yaml`, bread])
    return expectedOf(siteFrom(Object.fromEntries(claims), { asOf: siteDay })).length
  }
  const bread = smallGarden['claims/economy/bread.yaml']?.replace(/was: .*\n/, '') ?? ''
  expect(expectedWith(60) - expectedWith(10)).toBe(2 * 50)
})
