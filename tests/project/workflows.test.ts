import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { filled, runAction, runScript, type Step, type Values } from '../helpers/action.ts'
import { Repository } from '../helpers/repository.ts'

const root = join(import.meta.dirname, '../..')
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => join('.github/workflows', name))

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const workflow = (path: string): Workflow => parse(readFileSync(join(root, path), 'utf8'))

describe.each([...workflows, 'action.yml'])('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8')

  test('keeps to the schema of its kind', () => {
    const { errors } = path === 'action.yml' ? validateAction(text) : validateWorkflow(text)
    expect(errors).toEqual([])
  })

  test('pins every action of others by its commit', () => {
    for (const [, used = ''] of text.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$|^\.\/(?:base)?$/)
  })

  test('puts no expression into a script: text from a pull request would become code', () => {
    const steps: readonly Step[] =
      path === 'action.yml' ? parse(text).runs.steps : Object.values(workflow(path).jobs).flatMap(({ steps }) => steps)
    for (const { run = '', with: { script = '' } = {} } of steps) expect(`${run}${script}`).not.toContain('${{')
  })
})

describe.each(workflows)('%s', (path) => {
  const { permissions, concurrency, jobs } = workflow(path)
  const all = Object.values(jobs)

  test('ends, and runs once at a time for one thing', () => {
    for (const job of all) expect(job['timeout-minutes']).toBeLessThanOrEqual(30)
    expect(concurrency).toBeDefined()
  })

  test('gives rights to jobs, and what has rights installs nothing and runs nothing of the repository', () => {
    expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([])
    const mighty = all.filter(({ permissions: own = {} }) => Object.values(own).includes('write'))
    for (const { run = '', uses = '' } of mighty.flatMap(({ steps }) => steps)) {
      expect(run).not.toMatch(/\b(npm|npx|node|git)\b/)
      expect(uses).not.toMatch(/checkout|setup-node|^\./)
    }
  })

  test('takes nothing from another run', () => {
    expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/run-id:|secrets\.|pull_request_target/)
  })
})

test('who judges a stranger’s change may write nothing', () => {
  const { permissions, on } = workflow('.github/workflows/check.yml')
  expect(permissions).toEqual({ contents: 'read' })
  expect(Object.keys(on)).toEqual(['pull_request', 'merge_group'])
})

test('it is judged by the action and the program of the base, to which it is data', () => {
  const steps = Object.values(workflow('.github/workflows/check.yml').jobs).flatMap((job) => job.steps)
  const ours = steps.filter(({ uses = '', run }) => run !== undefined || uses.startsWith('./'))
  expect(ours.map(({ uses, with: given }) => [uses, given?.['folder']])).toEqual([['./base', 'base']])
  const taken = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')).map((step) => step.with)
  expect(taken.map((given) => given?.['path'])).toEqual(['base', 'head'])
  expect(taken[0]?.['ref']).toBe(ours[0]?.with?.['base'])
})

test('how ripen is installed, and how it checks, compares and builds, is said in the action alone', () => {
  for (const path of workflows) {
    const steps = Object.values(workflow(path).jobs).flatMap((job) => job.steps)
    const shared = steps.filter((step) => !isOfTests(step))
    for (const { run = '', uses = '' } of shared) {
      expect(`${uses}\n${run}`, path).not.toMatch(
        /\bnpm\b|\bnpx\b|setup-node|scripts\/|^ *ripen (?:check|diff|build)\b/m,
      )
    }
    expect(shared.map(({ uses = '' }) => uses)).toContainEqual(expect.stringMatching(/^\.\//))
  }
})

test('but how the tests of Ripen itself run, which ask for packages that nobody else installs', () => {
  const steps = workflows.flatMap((path) => Object.values(workflow(path).jobs).flatMap((job) => job.steps))
  const ofTests = steps.filter(isOfTests).map(({ uses, run }) => uses?.replace(/@.*/, '') ?? run)
  expect(ofTests).toEqual(['actions/setup-node', 'npm test', 'npm run ripen -- prove'])
})

/** Whether a step is run for the tests alone, where more than the garden changed. */
function isOfTests({ if: condition }: Step): boolean {
  return condition === 'steps.changed.outputs.code'
}

/** A path with the program on it, as the action leaves it. */
const programs = mkdtempSync(join(tmpdir(), 'ripen-programs-'))
symlinkSync(join(root, 'scripts/bin.cjs'), join(programs, 'ripen'))
const path = [programs, dirname(process.execPath), process.env['PATH']].join(delimiter)
afterAll(() => rmSync(programs, { recursive: true, force: true }))

function stepOf(file: string, name: string): Step {
  const step = Object.values(workflow(file).jobs)
    .flatMap(({ steps }) => steps)
    .find((each) => each.name === name)
  if (!step) throw new Error(`${file} has no step “${name}”.`)
  return step
}

/**
 * Runs a step of a workflow, its own commands or those of the action.
 *
 * @param values  what stands for its expressions
 */
function runStep(file: string, name: string, folder: string, values: Values, told: Values = {}) {
  const { run, env = {}, with: given = {} } = stepOf(file, name)
  const fill = (texts: Readonly<Record<string, unknown>>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, filled(String(text), values)]))
  const around = { PATH: path, GITHUB_STEP_SUMMARY: join(programs, 'summary.md'), ...told }
  if (run !== undefined) return runScript(run, folder, { ...around, ...fill(env) })
  return runAction(fill(given), { folder, env: around, without: ['Install'] })
}

const bread = (history: string): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n${history}`
const record = 'claims/economy/bread.yaml'

describe('the account of a stranger’s change', () => {
  const comment = '.github/workflows/comment.yml'

  test('is made from the commit that GitHub names, fetched and never checked out', () => {
    using stranger = new Repository()
    using own = new Repository()
    stranger.git('remote', 'add', 'origin', `file://${own.folder}`)
    stranger.git('fetch', '--quiet', 'origin')
    stranger.git('reset', '--quiet', '--hard', 'origin/main')
    const base = own.git('rev-parse', 'main').trim()
    writeFileSync(join(stranger.folder, '.gitattributes'), 'content/claims/** export-ignore filter=evil\n')
    writeFileSync(join(stranger.folder, 'diff.md'), 'Forged.')
    writeFileSync(join(own.folder, 'account.md'), 'Forged.')
    stranger.write({ [record]: bread('').replace('costs', '::error::\\#\\#[error] costs') })
    stranger.commit('Improve')
    const head = stranger.git('rev-parse', 'HEAD').trim()
    own.git('remote', 'add', 'origin', `file://${stranger.folder}`)
    const values = { 'github.token': '', 'github.event.workflow_run.head_sha': head, 'steps.find.outputs.base': base }
    const fetched = runStep(comment, 'Fetch what is proposed, without checking it out', own.folder, values)
    expect(fetched.status, fetched.stderr).toBe(0)
    expect(own.git('status', '--porcelain', 'content', 'diff.md', '.gitattributes')).toBe('')
    const said = runStep(comment, 'Say what it does', own.folder, values)
    expect(said.status, said.stderr).toBe(0)
    const account = readFileSync(join(own.folder, 'account.md'), 'utf8')
    expect(account).toContain('- **New**: Bread ')
    expect(account).toContain('`claims/economy/bread.yaml`')
    expect(account).not.toMatch(/Forged|::error|##\[/)
  })

  test('says so where nothing can be judged', () => {
    using own = new Repository()
    const base = own.git('rev-parse', 'main').trim()
    own.git('switch', '--quiet', '--create', 'change')
    own.remove('policy.yaml')
    own.commit('Do without')
    const values = { 'github.event.workflow_run.head_sha': 'change', 'steps.find.outputs.base': base }
    expect(runStep(comment, 'Say what it does', own.folder, values).status).toBe(0)
    expect(readFileSync(join(own.folder, 'account.md'), 'utf8')).toContain('cannot be judged')
  })
})

describe('publishing judges against what was published before', () => {
  const publish = '.github/workflows/publish.yml'
  const check = ({ folder }: Repository, commit: string) => {
    const values = { 'steps.published.outputs.commit': commit }
    const refused = runStep(publish, 'Refuse a main that was rewritten', folder, values)
    return refused.status === 0 ? runStep(publish, 'Judge against what was published', folder, values) : refused
  }
  const withBread = (): Repository => new Repository({ [record]: bread('') })

  test('the first time, the garden alone, and plans one day for all parts, which the check names', () => {
    using repository = withBread()
    const checked = check(repository, '')
    expect([checked.status, checked.stderr.includes('0 errors')]).toEqual([0, true])
    const output = join(repository.folder, '.git/output')
    const values = { 'vars.RIPEN_PARTS': '2' }
    const step = 'Plan one day for all, and the parts'
    const { status, stderr } = runStep(publish, step, repository.folder, values, { GITHUB_OUTPUT: output })
    expect(status, stderr).toBe(0)
    const told = /^day=(\d{4}-\d{2}-\d{2})\nparts=\[1,2\]\n$/.exec(readFileSync(output, 'utf8'))
    expect(told).not.toBeNull()
  })

  test('what grew from it is published', () => {
    using repository = withBread()
    const published = repository.git('rev-parse', 'main').trim()
    repository.write({
      [record]: bread('  - { date: 2026-06-05, by: remy, badge: unsourced, why: Looked again. }\n'),
    })
    repository.commit('Tend')
    expect(check(repository, published).status).toBe(0)
  })

  test('a record that went missing since is not, however many commits ago', () => {
    using repository = withBread()
    const published = repository.git('rev-parse', 'main').trim()
    repository.remove(record)
    repository.commit('Forget')
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('Move on')
    const { status, stdout } = check(repository, published)
    expect([status, stdout.includes('title=record-removed')]).toEqual([1, true])
  })

  test('a main that was rewritten is named, and stops it', () => {
    using repository = withBread()
    repository.write({ [record]: bread('  - { date: 2026-06-05, by: remy, badge: unsourced, why: Doubted. }\n') })
    repository.commit('Doubt')
    const published = repository.git('rev-parse', 'main').trim()
    repository.git('reset', '--quiet', '--hard', 'HEAD~1')
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('As if nothing had been')
    const { status, stdout } = check(repository, published)
    expect(status).toBe(1)
    expect(stdout).toContain(`::error title=main was rewritten::${published} was published`)
    expect(check(repository, 'f'.repeat(40)).stdout).toContain('main was rewritten')
  })
})

describe('whether the tests run', () => {
  const changed = (repository: Repository, base: string): string => {
    const output = join(repository.folder, '.git/output')
    writeFileSync(output, '')
    const step = 'See whether more than the garden changed'
    const values = { 'github.event.pull_request.base.sha': base, 'github.event.before': '' }
    const { status } = runStep('.github/workflows/test.yml', step, repository.folder, values, { GITHUB_OUTPUT: output })
    expect(status).toBe(0)
    return readFileSync(output, 'utf8')
  }

  test('not for a word in the garden', () => {
    using repository = new Repository()
    const base = repository.git('rev-parse', 'main').trim()
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('Welcome Kit')
    expect(changed(repository, base)).toBe('')
  })

  test('for anything else, and where nobody knows', () => {
    using repository = new Repository()
    const base = repository.git('rev-parse', 'main').trim()
    writeFileSync(join(repository.folder, 'README.md'), 'Read me.\n')
    repository.commit('Explain')
    for (const from of [base, '', '0'.repeat(40)]) expect(changed(repository, from)).toBe('code=true\n')
  })
})

describe('the action, as plain commands in a repository that holds nothing but a garden', () => {
  const act = (folder: string, given: Values) =>
    runAction(given, {
      folder,
      env: { PATH: path, GITHUB_STEP_SUMMARY: join(folder, '.git/summary.md') },
      without: ['Install'],
    })

  test('checks a change, keeps the reports, and says what it does', () => {
    using own = new Repository()
    own.git('switch', '--quiet', '--create', 'change')
    own.write({ [record]: bread('') })
    own.commit('Bake')
    const { status, stdout, stderr } = act(own.folder, { base: 'main', reports: 'report' })
    expect([status, stdout], stderr).toEqual([0, expect.not.stringContaining('::error')])
    expect(readdirSync(join(own.folder, 'report')).sort()).toEqual(['check.json', 'ripen.sarif'])
    expect(readFileSync(join(own.folder, '.git/summary.md'), 'utf8')).toContain('- **New**: Bread ')
    expect(existsSync(join(own.folder, 'dist'))).toBe(false)
  })

  test('fails for a fault, says what the change does all the same, and builds nothing', () => {
    using own = new Repository()
    own.write({ [record]: bread('').replace('unsourced', 'well-sourced') })
    own.commit('Overclaim')
    const { status, stdout } = act(own.folder, { base: 'main~1', out: 'site' })
    expect([status, stdout]).toEqual([1, expect.stringContaining('title=badge-not-earned')])
    expect(readFileSync(join(own.folder, '.git/summary.md'), 'utf8')).toContain('- **New**: Bread ')
    expect(existsSync(join(own.folder, 'site'))).toBe(false)
  })

  test('builds the site of a garden in another folder, for another address and path, in parts', () => {
    using own = new Repository()
    cpSync(own.content, join(own.folder, 'garden'), { recursive: true })
    rmSync(own.content, { recursive: true })
    const given = {
      ...{ content: 'garden', check: 'false', site: 'https://jardin.example/sub' },
      ...{ 'base-path': '/jardin', 'as-of': '2026-11-24' },
    }
    const part = act(own.folder, { ...given, shard: '1/1', out: 'parts/part-1' })
    expect(part.status, part.stderr).toBe(0)
    const { status, stderr } = act(own.folder, { ...given, parts: 'parts', out: 'site' })
    expect(status, stderr).toBe(0)
    const home = readFileSync(join(own.folder, 'site/index.html'), 'utf8')
    expect(home).toContain('<link rel="canonical" href="https://jardin.example/jardin/">')
  })

  test.each(['latest', '^1.2.3', 'file:../evil', '1.2', '1.2.3 --registry=https://evil.example'])(
    'takes no version %s, of which nobody could say what was installed',
    (version) => {
      using own = new Repository()
      const { status, stdout } = act(own.folder, { version, check: 'false' })
      expect([status, stdout]).toEqual([1, expect.stringContaining('::error title=No version::')])
    },
  )

  test('and none at all where it lies without its package', () => {
    using own = new Repository()
    const env = { PATH: path, GITHUB_ACTION_PATH: own.folder }
    const { status, stdout } = runAction({ check: 'false' }, { folder: own.folder, env, without: ['Install'] })
    expect([status, stdout]).toEqual([1, expect.stringContaining('::error title=No version::')])
  })

  test('installs the version that it comes with, or what a folder names, and puts that on the path', () => {
    using own = new Repository()
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const quiet = '--ignore-scripts --no-audit --no-fund'
    // An npm that installs a `ripen` which says where it is.
    const npm = 'echo "npm $*"\nmkdir -p node_modules/.bin\n'
    const ripen = 'cp "$0" node_modules/.bin/ripen\n'
    const told = 'if [ "$(basename "$0")" = ripen ]; then echo "$0 $1"; exit; fi\n'
    mkdirSync(join(own.folder, 'npm'))
    mkdirSync(join(own.folder, 'base'))
    writeFileSync(join(own.folder, 'npm/npm'), `#!/bin/sh\n${told}${npm}${ripen}`, { mode: 0o755 })
    const env = { PATH: [join(own.folder, 'npm'), path].join(delimiter), RUNNER_TEMP: own.folder }
    const install = (given: Values) => {
      const { stdout, stderr } = runAction(given, { folder: own.folder, env })
      return stdout.replaceAll(realpathSync(own.folder), '').replaceAll(own.folder, '') + stderr
    }
    const first = `npm install --prefix . ${quiet} ripen@${version}\n`
    const kept = '/ripen/node_modules/.bin/ripen check\n'
    expect(install({})).toBe(first + kept)
    expect(install({})).toBe(kept)
    expect(install({ folder: 'base' })).toBe(`npm ci --omit=dev ${quiet}\n/base/node_modules/.bin/ripen check\n`)
  })
})

describe.each(readdirSync(join(root, '.github/ISSUE_TEMPLATE')))('the form %s', (name) => {
  const form: { name: string; description: string; body: { type: string; id?: string }[] } = parse(
    readFileSync(join(root, '.github/ISSUE_TEMPLATE', name), 'utf8'),
  )

  test('says what it is for, and asks each thing once', () => {
    expect([form.name, form.description].filter((words) => !/\S/.test(words))).toEqual([])
    const asked = form.body.filter(({ type }) => type !== 'markdown').map(({ id }) => id)
    expect(asked).not.toContain(undefined)
    expect(new Set(asked).size).toBe(asked.length)
  })
})

test('packages and actions are kept up to date', () => {
  const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8'))
  expect(updates.map((each: Record<string, string>) => each['package-ecosystem'])).toEqual(['npm', 'github-actions'])
})
