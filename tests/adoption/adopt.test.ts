import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectFolder } from '../../src/project-folder.ts'
import { runAction } from '../helpers/action.ts'
import { type Registry, startRegistry } from './registry.ts'

// As a stranger meets it: an empty home, no package at hand, a folder with a blank and letters that are not ASCII.
const scratch = mkdtempSync(join(tmpdir(), 'ripen Gärten '))
const garden = join(scratch, 'Brot & Salz')
const claim = join(garden, 'content/claims/first-page/right-answers-have-a-price.yaml')

let registry: Registry | undefined

beforeAll(async () => {
  compile()
  registry = await startRegistry(
    join(scratch, 'registry'),
    said(run(projectFolder, 'npm', 'config', 'get', 'registry')),
  )
  for (const folder of ['.', 'scripts/create-ripen']) {
    said(run(join(projectFolder, folder), 'npm', 'publish', '--ignore-scripts', '--provenance=false'))
  }
})

afterAll(async () => {
  await registry?.stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
})

/** Compiles what is published. Its types are checked beside these tests, with all others. */
function compile(): void {
  said(run(projectFolder, process.execPath, 'scripts/pack/compile.ts', '--noCheck'))
}

/** All that a program finds around it which a stranger starts. */
function surroundings(): Readonly<Record<string, string>> {
  const home = join(scratch, 'home')
  mkdirSync(home, { recursive: true })
  // Nothing of how these tests were started, and nobody's packages but the machine's.
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|VITEST|NODE_ENV$)/i.test(name),
  )
  const path = String(process.env['PATH'])
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), ...path].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: join(home, '.cache'),
    npm_config_cache: join(scratch, 'cache'),
    npm_config_userconfig: join(home, '.npmrc'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    // What is in the cache came a moment ago.
    npm_config_prefer_offline: 'true',
    npm_config_yes: 'true',
    ...(registry && {
      npm_config_registry: registry.address,
      [`npm_config_//${registry.address.slice('http://'.length)}/:_authToken`]: 'anybody',
    }),
  }
}

/** Runs a program as a stranger would. */
function run(cwd: string, program: string, ...args: readonly string[]) {
  const options = { cwd, encoding: 'utf8', maxBuffer: 64_000_000, env: surroundings() } as const
  const { status, stdout, stderr } = spawnSync(program, args, options)
  return { status, stdout, said: stdout + stderr }
}

/** What a program printed, which must have ended well. */
function said({ status, stdout, said: all }: ReturnType<typeof run>): string {
  if (status !== 0) throw new Error(`It ended with ${status}:\n${all}`)
  return stdout.trim()
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no \`${from}\`.`)
  writeFileSync(file, text.replace(from, to))
}

test('one command starts a garden, with all that it needs', () => {
  const answers = [
    '--language',
    'de',
    '--url',
    'https://brot.example/garten',
    '--title',
    'Brot & Salz',
    '--host',
    'server',
  ]
  said(run(scratch, 'npm', 'create', 'ripen@latest', 'Brot & Salz', '--', '--yes', ...answers))
  expect(existsSync(join(garden, 'node_modules/ripen/lib/scripts/ripen.js'))).toBe(true)
  expect(run(garden, 'npm', 'run', 'check').said).toContain('0 errors, 0 warnings')
})

test('the action installs its version once, and checks with it', () => {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const runner = join(scratch, 'runner')
  const nowhere = { npm_config_registry: 'http://127.0.0.1:1' }
  for (const [given, around] of [
    [{}, {}],
    [{ version }, nowhere],
  ] as const) {
    const env = { ...surroundings(), RUNNER_TEMP: runner, ...around }
    const { status, stderr } = runAction(given, { folder: garden, env })
    expect([status, stderr]).toEqual([0, expect.stringContaining('0 errors, 0 warnings')])
  }
  const installed = readFileSync(join(runner, 'ripen/node_modules/ripen/package.json'), 'utf8')
  expect(JSON.parse(installed).version).toBe(version)
})

test('an installation takes at most 200 MB', () => {
  const entries = readdirSync(join(garden, 'node_modules'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
  expect(bytes).toBeLessThan(200_000_000)
})

test('a claim is written, refused more than it has earned, and earns it', () => {
  const words = ['--statement', 'Ein Versuch sagt wenig.', '--kind', 'finding', '--source', 'cost-of-pass']
  const how = ['--stance', 'supports', '--directness', 'direct', '--by', 'editor', '--why', 'So steht es dort.']
  said(run(garden, 'npx', 'ripen', 'new', 'claim', '--page', 'first-page', ...words, ...how))
  edit(claim, 'badge: caveat', 'badge: well-sourced')
  const refused = run(garden, 'npm', 'run', 'check')
  expect([refused.status, refused.said]).toEqual([1, expect.stringContaining('badge-not-earned')])
  expect(run(garden, 'npm', 'run', 'build').status).toBe(1)
  edit(claim, 'badge: well-sourced', 'badge: caveat')
  expect(run(garden, 'npm', 'run', 'check').status).toBe(0)
})

test('the check proves what it sees', () => {
  expect(said(run(garden, 'npx', 'ripen', 'prove'))).toMatch(/^all +(\d{3}) +\1 +0$/m)
})

test('the site is in her language, with her colours, logo and imprint, below her path', () => {
  const look = 'colours:\n  accent: { light: "#8a1c5b", dark: "#f0a0d0" }\nlogo: logo.svg\n'
  writeFileSync(join(garden, 'site/site.yaml'), look)
  writeFileSync(join(garden, 'site/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
  const imprint = '---\ntitle: Impressum\nsummary: Wer antwortet.\nplanted: 2026-11-24\nplain: true\n---\n\nWir.\n'
  writeFileSync(join(garden, 'content/pages/impressum.md'), imprint)
  const told = said(run(garden, 'npm', 'run', 'build'))
  expect(told).toContain('--base-path /garten')
  const html = readFileSync(join(garden, 'dist/index.html'), 'utf8')
  expect(html).toContain('<html lang="de"')
  expect(html).toContain('href="/garten/claims/"')
  expect(html).toContain('Aussagen')
  expect(html).toMatch(/<footer.*href="\/garten\/impressum\/"/s)
  expect(html).toMatch(/<img class="site-logo" src="\/garten\/assets\/logo\.[\w-]+\.svg"/)
  const [sheet = ''] = readdirSync(join(garden, 'dist/assets')).filter((file) => file.endsWith('.css'))
  expect(readFileSync(join(garden, 'dist/assets', sheet), 'utf8')).toContain('#8a1c5b')
})

test('the first garden is built by the same package, with its logo, its imprint and its image', () => {
  const first = join(scratch, 'first')
  said(run(garden, 'npx', 'ripen', 'build', '--content', join(projectFolder, 'content'), '--out', first))
  expect(readdirSync(join(first, 'claims')).length).toBeGreaterThan(1)
  const page = (path: string): string => readFileSync(join(first, path, 'index.html'), 'utf8')
  expect(page('')).toMatch(/<footer.*href="\/imprint\/"/s)
  expect(page('imprint')).toContain('<h1')
  for (const [html, shown] of [
    [page(''), /<img class="site-logo" src="\/(assets\/icon\.[\w-]+\.svg)"/],
    [page('corrections'), /<img src="\/(assets\/media\/margin-corrected\.[0-9a-f]{10}\.webp)"/],
  ] as const) {
    const [, file = 'nothing'] = shown.exec(html) ?? []
    expect([shown, existsSync(join(first, file))]).toEqual([shown, true])
  }
})

test('in Arabic, it reads from right to left', () => {
  edit(join(garden, 'content/garden.yaml'), 'language: de', 'language: ar')
  said(run(garden, 'npx', 'ripen', 'build', '--out', 'arabic'))
  expect(readFileSync(join(garden, 'arabic/index.html'), 'utf8')).toContain('<html lang="ar" dir="rtl"')
})

test('a program gets verdicts as values, with their types', () => {
  const program = join(garden, 'bot.mts')
  writeFileSync(
    program,
    `import { check, explain, type Explained } from 'ripen/engine'
const verdicts: Explained[] = explain(check([{ path: 'policy.yaml', text: 'x: 1' }], { asOf: '2026-11-24' }))
console.log(verdicts.length satisfies number)
`,
  )
  expect(said(run(garden, process.execPath, program))).toBe('0')
  const tsc = join(projectFolder, 'node_modules/typescript/bin/tsc')
  said(
    run(garden, process.execPath, tsc, '--noEmit', '--strict', '--module', 'nodenext', '--lib', 'esnext,dom', program),
  )
})
