import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { expectedOf } from '../../src/publish/expected.ts'
import { verifySite } from '../../src/publish/verify-site.ts'
import { minimal, type Texts } from '../helpers/garden.ts'
import { siteFrom } from '../helpers/site-from.ts'

const program = join(import.meta.dirname, '../../scripts/ripen.ts')
const scratch = mkdtempSync(join(tmpdir(), 'ripen-publish-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const claim = (badge: string): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: ${badge}, why: So. }\n`
const good = { 'claims/economy/bread.yaml': claim('unsourced') }

function plant(name: string, texts: Texts): string {
  const folder = join(scratch, name)
  for (const [path, text] of Object.entries({ ...minimal, ...texts })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function build(content: string, out: string, ...more: string[]) {
  const args = [program, 'build', '--content', content, '--out', out, '--as-of', '2026-06-01', ...more]
  return spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: scratch,
    env: { ...process.env, INIT_CWD: scratch },
  })
}

function digest(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file.slice(folder.length)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort()
}

test('two builds of one garden and day are the same to the byte', () => {
  const garden = plant('same', good)
  for (const out of ['one', 'two']) expect(build(garden, out).status).toBe(0)
  expect(digest(join(scratch, 'two'))).toEqual(digest(join(scratch, 'one')))
})

test('what was checked is published, whatever is written into the garden meanwhile', () => {
  const garden = plant('changing-garden', good)
  const out = join(scratch, 'changing')
  expect(build(garden, out).status).toBe(0)
  const checked = digest(out)
  const args = [join(import.meta.dirname, '../helpers/publish-changed.ts'), garden, 'claims/economy/bread.yaml', out]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect([status, stderr, digest(out)]).toEqual([0, '', checked])
  expect(build(garden, out).stderr).toContain('badge-not-earned')
})

test('a garden with errors publishes nothing, and the old site stays', () => {
  const out = join(scratch, 'kept')
  expect(build(plant('kept-garden', good), out).status).toBe(0)
  const before = digest(out)
  const failed = build(plant('bad-garden', { 'claims/economy/bread.yaml': claim('well-sourced') }), out)
  expect([failed.status, failed.stdout]).toEqual([1, ''])
  expect(failed.stderr).toContain('badge-not-earned')
  expect(digest(out)).toEqual(before)
})

test('a folder that is not ours is refused, an empty one is taken', () => {
  const foreign = join(scratch, 'foreign')
  mkdirSync(foreign)
  const garden = plant('foreign-garden', good)
  writeFileSync(join(foreign, 'thesis.doc'), 'x')
  const refused = build(garden, foreign)
  expect([refused.status, readdirSync(foreign)]).toEqual([2, ['thesis.doc']])
  rmSync(join(foreign, 'thesis.doc'))
  expect(build(garden, foreign).status).toBe(0)
  expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a site may live under a path, and every link of it does', () => {
  const out = join(scratch, 'under')
  const { status, stdout, stderr } = build(plant('under-garden', good), out, '--base-path', '/garden')
  expect([status, stderr.includes('leads nowhere')]).toEqual([0, false])
  expect(stdout).toContain('1 claim: 0 well-sourced, 0 caveat, 0 unconfirmed, 1 unsourced')
  const html = readFileSync(join(out, 'index.html'), 'utf8')
  const links = [...html.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map(([, href]) => href)
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((href) => !href?.startsWith('/garden/'))).toEqual([])
})

test('its own title, language and words decide', () => {
  const out = join(scratch, 'own')
  const garden =
    'title: Jardin\nurl: https://jardin.example\nlanguage: fr\nwords: { claims: { title: Ce que nous pouvons dire } }\n'
  expect(build(plant('own-garden', { ...good, 'garden.yaml': garden }), out).status).toBe(0)
  const html = readFileSync(join(out, 'economy/index.html'), 'utf8')
  expect(html).toContain('<html lang="fr"')
  expect(html).toContain('Jardin')
  expect(html).toContain('Ce que nous pouvons dire')
  expect(existsSync(join(out, 'pagefind/pagefind.js'))).toBe(true)
})

test('a build that is interrupted leaves the old site, and nothing of its own', async () => {
  const out = join(scratch, 'interrupted')
  const garden = plant('interrupted-garden', good)
  expect(build(garden, out).status).toBe(0)
  const before = digest(out)
  const args = [program, 'build', '--content', garden, '--out', out, '--as-of', '2026-06-01']
  const running = spawn(process.execPath, args, { cwd: scratch, env: { ...process.env, INIT_CWD: scratch } })
  await new Promise<void>((begun) => running.stderr.on('data', (text) => `${text}`.includes('Rendering') && begun()))
  const ended = new Promise((end) => running.on('exit', (code, signal) => end(signal ?? code)))
  running.kill('SIGINT')
  expect([await ended, digest(out)]).toEqual(['SIGINT', before])
  expect(readdirSync(scratch).filter((name) => name.startsWith('.'))).toEqual([])
})

test.each([
  ['a record', { 'claims/economy/bread.yaml': claim('unsourced').replace('costs', '[costs](/claims/#nowhere)') }],
  ['the words of a page', { 'pages/economy.md': `${minimal['pages/economy.md']}[Here](/claims/#nowhere).\n` }],
])('a link of %s to a place that is not there is a fault of content', (what, texts) => {
  const name = what.replaceAll(' ', '-')
  const { status, stdout, stderr } = build(plant(name, { ...good, ...texts }), join(scratch, `${name}-out`))
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('the link to /claims/#nowhere names a place that is not there.')
  expect(stderr).toMatch(/ {2}fix {2}.*\nNothing was published\.\n$/)
  expect(stderr).not.toContain('report')
  expect(existsSync(join(scratch, `${name}-out`))).toBe(false)
})

test('a claim costs its page and its picture in files, and nothing else', () => {
  const filesWith = (count: number): number => {
    const claims = Array.from({ length: count }, (_, index) => [`claims/economy/c${index}.yaml`, claim('unsourced')])
    const out = join(scratch, `count-${count}-out`)
    expect(build(plant(`count-${count}`, Object.fromEntries(claims)), out).status).toBe(0)
    return digest(out).length
  }
  expect(filesWith(60) - filesWith(10)).toBe(2 * 50)
})

test('the addresses of a site are just its files, and each of them is missed', async () => {
  const texts = { 'claims/economy/bread.yaml': `${claim('unsourced')}was: [economy/loaf]\n` }
  const out = join(scratch, 'missed')
  expect(build(plant('missed-garden', texts), out).status).toBe(0)
  const views = siteFrom(texts, { asOf: '2026-06-01' })
  const { pages, moved, files } = views.addresses
  const made = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replace(/(?<=\/)index\.html$/, ''))
    .filter((address) => !/^\/(?:assets|pagefind)\/|^\/\.ripen$/.test(address))
  expect(made.toSorted()).toEqual([...pages, ...moved, ...files].sort())
  const expected = expectedOf(views)
  const home = { url: 'https://garden.example', base: '' }
  expect(await verifySite(out, home, expected)).toEqual({ made: [], links: [] })
  const gone = [
    ...['claims/economy/bread/index.html', 'claims/economy/loaf/index.html', 'feeds/moves.xml', 'api/v1/claims.csv'],
    ...['embed/economy/bread.svg', 'embed/economy/loaf.svg', 'embed/home.png', 'embed/pages/economy.png'],
    ...['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/facts.json'],
  ]
  for (const file of gone) rmSync(join(out, file))
  const faults = (await verifySite(out, home, expected)).made
  const missing = gone.map((file) => `/${file.replace(/index\.html$/, '')} was not made.`)
  expect(missing.filter((fault) => !faults.includes(fault))).toEqual([])
  expect(faults).toContainEqual(expect.stringMatching(/^On \/search\/, \/pagefind\/pagefind\.js is loaded and not there/))
  expect(faults).toContainEqual(expect.stringMatching(/^On .*\/embed\/home\.png is named and not there/))
})

test.each([
  ['/path', [], 'https://garden.example/economy/', /names a path: build with `--base-path \/path`\.\n/],
  ['/path/', ['--base-path', '/path'], 'https://garden.example/path/economy/', /^(?!.*names a path)/s],
  ['?x=1', [], 'https://garden.example/economy/', /^(?!.*names a path)/s],
  ['#f', [], 'https://garden.example/economy/', /^(?!.*names a path)/s],
  ['//', [], 'https://garden.example/economy/', /^(?!.*names a path)/s],
])('an address that goes on with `%s` is read for its host', (more, options, address, said) => {
  const name = `address${more.replaceAll(/\W/g, '-')}`
  const garden = `title: A garden\nurl: "https://garden.example${more}"\nlanguage: en\n`
  const { status, stderr } = build(
    plant(name, { ...good, 'garden.yaml': garden }),
    join(scratch, `${name}-out`),
    ...options,
  )
  expect([status, stderr]).toEqual([0, expect.stringMatching(said)])
  const html = readFileSync(join(scratch, `${name}-out`, 'economy/index.html'), 'utf8')
  expect(html).toContain(`<link rel="canonical" href="${address}">`)
})
