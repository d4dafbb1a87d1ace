import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { defaultsFor, faultsOf, hosts, policies } from '../../scripts/create-ripen/answers.ts'
import { filesOfGarden } from '../../scripts/create-ripen/files.ts'
import { samples } from '../../scripts/create-ripen/samples.ts'
import { packNames } from '../../src/cli/packs.ts'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'scripts/create-ripen/bin.cjs')
const defaults = defaultsFor('/somewhere/my-garden')

/** The garden among the files of a repository. */
function gardenIn(files: Readonly<Record<string, string>>) {
  return Object.entries(files).flatMap(([path, text]) =>
    path.startsWith('content/') ? [{ path: path.slice('content/'.length), text }] : [],
  )
}

describe.each(Object.keys(policies) as (keyof typeof policies)[])('a garden judged as by %s', (policy) => {
  test.each([...Object.keys(samples), 'it', 'pt-BR'])(
    'passes, and asks but for words of its source and who answers for it, in %s',
    (language) => {
      const files = filesOfGarden({ ...defaults, title: 'Brot: "alles"', language, policy })
      const { judged, diagnostics } = checkGarden(gardenIn(files), onDay('2030-01-01'))
      const told = diagnostics.map(({ rule }) => rule).filter((rule) => rule !== 'tend-due')
      expect(told).toEqual(['quote-unproved', 'nobody-answers', ...(language === 'it' ? ['words-missing'] : [])])
      const [verdict] = judged?.verdicts.values() ?? []
      expect(verdict?.earned).toBe(verdict?.inForce)
    },
  )
})

test('what a garden may say of its look stands in comments, each of which fits when it is taken out of them', () => {
  const { 'site/site.yaml': text = '' } = filesOfGarden(defaults)
  const path = '../site/site.yaml'
  const found = (settings: string) => {
    const { look, diagnostics } = checkGarden(
      [...gardenIn(filesOfGarden(defaults)), { path, text: settings }],
      onDay('2030-01-01'),
    )
    return {
      keys: Object.keys(look.settings),
      rules: diagnostics.filter(({ place }) => place.path === path).map(({ rule }) => rule),
    }
  }
  expect(found(text)).toEqual({ keys: [], rules: [] })
  const taken = text.replaceAll(/^# ((?: +- | {2})?(?:[a-zA-Z]+:|\{).*)$/gm, '$1').replace(/^# ( {2}- .*)$/m, '$1')
  const { keys, rules } = found(taken)
  expect(keys.sort()).toEqual(['analytics', 'colours', 'fonts', 'footer'])
  // The files that it names are not there yet.
  expect(rules).toEqual(Array(5).fill('site-files'))
})

test('there is a policy to choose for each pack', () => {
  expect(Object.keys(policies).sort()).toEqual(packNames().sort())
})

describe.each(Object.keys(hosts) as (keyof typeof hosts)[])('a garden that lives on %s', (host) => {
  const files = filesOfGarden({ ...defaults, host, url: 'https://host.example/garden/' })

  test('has nothing left to fill in, and calls no sources of Ripen', () => {
    for (const [path, text] of Object.entries(files)) {
      expect(text.replaceAll('${{', ''), path).not.toMatch(/\{\{\w/)
      expect(text, path).not.toContain('scripts/ripen.ts')
    }
  })

  test('uses the action that it was given, from where it was given it', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const { inputs, ...rest } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    // Beside the copy lies no package whose version could be read.
    const withVersion = { ...inputs, version: { ...inputs.version, default: version } }
    expect(parse(files['.github/actions/ripen/action.yml'] ?? '')).toEqual({ inputs: withVersion, ...rest })
    const used = Object.entries(files).flatMap(([path, text]) =>
      path.startsWith('.github/workflows/') ? [...text.matchAll(/uses: (\.\S*)/g)].map(([, from]) => [path, from]) : [],
    )
    for (const [path, from] of used) {
      const base = path === '.github/workflows/check.yml' ? './base/' : './'
      expect([path, from]).toEqual([path, `${base}.github/actions/ripen`])
    }
    expect(new Set(used.map(([path]) => path)).size).toBe(host === 'github' ? 4 : 3)
  })

  test('is judged on GitHub, and says how it is published', () => {
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['.github/workflows/check.yml', '.gitignore', 'AGENTS.md']),
    )
    expect(files['README.md']).toMatch(/## Publishing\n\n\S/)
    expect('.github/workflows/publish.yml' in files).toBe(host === 'github')
  })
})

/** The keys of a file in TOML that holds texts alone, each with the table that it stands in. */
function keysOf(toml = ''): Record<string, string> {
  let table = ''
  return Object.fromEntries(
    toml.split('\n').flatMap((line): [string, string][] => {
      table = /^\[([\w.]+)\]$/.exec(line)?.[1] ?? table
      const [, key, value = ''] = /^\s*(\w+) = "([^"]*)"$/.exec(line) ?? []
      return key === undefined ? [] : [[table === '' ? key : `${table}.${key}`, value]]
    }),
  )
}

describe('what a host is told', () => {
  const { scripts, engines } = JSON.parse(filesOfGarden(defaults)['package.json'] ?? '')

  test('is what Netlify reads: docs.netlify.com/build/configure-builds/file-based-configuration', () => {
    const { 'netlify.toml': text } = filesOfGarden({ ...defaults, host: 'netlify' })
    expect(keysOf(text)).toEqual({
      'build.command': 'npm run build',
      'build.publish': 'dist',
      'build.environment.NODE_VERSION': '24',
    })
    expect([scripts.build, engines.node]).toEqual(['ripen build', '>=22.12'])
  })

  test('is what Cloudflare Pages reads: developers.cloudflare.com/pages/functions/wrangler-configuration', () => {
    const { 'wrangler.toml': text } = filesOfGarden({ ...defaults, host: 'cloudflare' })
    expect(keysOf(text)).toEqual({
      name: expect.stringMatching(/^[a-z0-9][a-z0-9-]{0,57}$/),
      compatibility_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      pages_build_output_dir: 'dist',
    })
  })
})

test.each([
  ['language', 'de', true],
  ['language', 'pt-BR', true],
  ['language', 'mwv', true],
  ['language', 'xx', false],
  ['language', 'not a tag', false],
  ['url', 'https://garden.example/a', true],
  ['url', 'garden.example', false],
  ['url', 'javascript:alert(1)', false],
  ['url', 'https://garden.example/?a', false],
  ['title', ' ', false],
] as const)('as %s, “%s” is taken: %s', (name, answer, isTaken) => {
  expect(faultsOf[name](answer) === undefined).toBe(isTaken)
})

describe('the program', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ripen-create-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const create = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })

  test('starts a repository, and says how to go on', () => {
    const { status, stdout } = create('Grüne Gärten', '--yes', '--no-install', '--language', 'de')
    expect([status, stdout]).toEqual([0, expect.stringContaining('npm run check')])
    expect(existsSync(join(folder, 'Grüne Gärten/.git'))).toBe(true)
  })

  test('starts no repository within one', () => {
    spawnSync('git', ['init', '--quiet'], { cwd: folder })
    expect(create('garden', '--yes', '--no-install').status).toBe(0)
    expect(existsSync(join(folder, 'garden/.git'))).toBe(false)
  })

  test('writes over nothing', () => {
    mkdirSync(join(folder, 'garden'))
    writeFileSync(join(folder, 'garden/README.md'), 'Mine.')
    const { status, stderr } = create('garden', '--yes', '--no-install')
    expect([status, stderr]).toEqual([2, expect.stringContaining('README.md')])
    expect(readdirSync(join(folder, 'garden'))).toEqual(['README.md'])
  })

  test.each([
    ['--language', 'xx'],
    ['--host', 'moon'],
    ['--policy', 'tabloid'],
    ['--url', 'nowhere'],
  ])('refuses %s %s', (flag, answer) => {
    expect(create('garden', '--yes', '--no-install', flag, answer).status).toBe(2)
    expect(readdirSync(folder)).toEqual([])
  })
})

test.each(['ripen', 'create-ripen'])('%s says which Node.js it needs on one that is too old', (name) => {
  const start = join(import.meta.dirname, '../../scripts/start.cjs')
  const code = `Object.defineProperty(process.versions, 'node', { value: '22.11.0' }); require(${JSON.stringify(start)})('${name}', () => { throw new Error('started') })`
  const { status, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([
    2,
    `${name} needs Node.js 22.12 or newer, and this is 22.11.0: install it from https://nodejs.org.\n`,
  ])
})
