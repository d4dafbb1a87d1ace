import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { minimal, type Texts } from '../helpers/garden.ts'

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
