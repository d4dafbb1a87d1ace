import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateAction, validateWorkflow } from '@action-validator/core'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { minimal } from '../helpers/garden.ts'
import { Repository } from '../helpers/repository.ts'
import { plant } from '../helpers/site-garden.ts'

const root = join(import.meta.dirname, '../..')
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => join('.github/workflows', name))

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: { readonly script?: string }
}

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

  test('pins every action by its commit', () => {
    for (const [, used = ''] of text.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$/)
  })

  test('puts no expression into a script: text from a pull request would become code', () => {
    const steps: readonly Step[] =
      path === 'action.yml' ? parse(text).runs.steps : Object.values(workflow(path).jobs).flatMap(({ steps }) => steps)
    for (const { run = '', with: { script = '' } = {} } of steps) expect(run + script).not.toContain('${{')
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

/** Has Node.js take linked folders for folders of the place where the links are. */
const asIfThere = '--preserve-symlinks --preserve-symlinks-main'

/** Runs a step of a workflow as the plain commands that it is, in a scratch repository that this project is linked into. */
function runStep(path: string, name: string, repository: Repository, env: Readonly<Record<string, string>>) {
  const step = Object.values(workflow(path).jobs)
    .flatMap(({ steps }) => steps)
    .find((each) => each.name === name)
  if (step?.run === undefined) throw new Error(`${path} has no commands under “${name}”.`)
  for (const folder of ['src', 'scripts', 'schemas', 'node_modules', 'package.json']) {
    const link = join(repository.folder, folder)
    rmSync(link, { force: true })
    symlinkSync(join(root, folder), link)
  }
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
    cwd: repository.folder,
    env: { ...process.env, INIT_CWD: repository.folder, NODE_OPTIONS: asIfThere, GITHUB_STEP_SUMMARY: '', ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const bread = (history: string): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n${history}`
const path = 'claims/economy/bread.yaml'

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
    stranger.write({ [path]: bread('').replace('costs', '::error::\\#\\#[error] costs') })
    stranger.commit('Improve')
    const head = stranger.git('rev-parse', 'HEAD').trim()
    own.git('remote', 'add', 'origin', `file://${stranger.folder}`)
    const fetched = runStep(comment, 'Fetch what is proposed, without checking it out', own, { HEAD: head })
    expect(fetched.status, fetched.stderr).toBe(0)
    expect(own.git('status', '--porcelain', 'content', 'diff.md', '.gitattributes')).toBe('')
    const said = runStep(comment, 'Say what it does', own, { BASE: base, HEAD: head })
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
    expect(runStep(comment, 'Say what it does', own, { BASE: base, HEAD: 'change' }).status).toBe(0)
    expect(readFileSync(join(own.folder, 'account.md'), 'utf8')).toContain('cannot be judged')
  })
})

describe('publishing judges against what was published before', () => {
  const check = (repository: Repository, published: string) =>
    runStep('.github/workflows/publish.yml', 'Check against what was published', repository, { PUBLISHED: published })
  const withBread = (): Repository => new Repository({ [path]: bread('') })

  test('the first time, the garden alone', () => {
    using repository = withBread()
    const { status, stderr } = check(repository, '')
    expect([status, stderr.includes('0 errors')]).toEqual([0, true])
  })

  test('what grew from it is published', () => {
    using repository = withBread()
    const published = repository.git('rev-parse', 'main').trim()
    repository.write({
      [path]: bread('  - { date: 2026-06-05, by: remy, badge: unsourced, why: Looked again. }\n'),
    })
    repository.commit('Tend')
    expect(check(repository, published).status).toBe(0)
  })

  test('a record that went missing since is not, however many commits ago', () => {
    using repository = withBread()
    const published = repository.git('rev-parse', 'main').trim()
    repository.remove(path)
    repository.commit('Forget')
    repository.write({ 'voices/kit.yaml': 'name: Kit\nrole: voice\n' })
    repository.commit('Move on')
    const { status, stdout } = check(repository, published)
    expect([status, stdout.includes('title=record-removed')]).toEqual([1, true])
  })

  test('a main that was rewritten is named, and stops it', () => {
    using repository = withBread()
    repository.write({ [path]: bread('  - { date: 2026-06-05, by: remy, badge: unsourced, why: Doubted. }\n') })
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
    const { status } = runStep('.github/workflows/test.yml', step, repository, { BASE: base, GITHUB_OUTPUT: output })
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
  const scratch = mkdtempSync(join(tmpdir(), 'ripen-action-'))
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=Remy', '-c', 'user.email=remy@garden.example']
    expect(spawnSync('git', [...who, ...args], { cwd: scratch, encoding: 'utf8' }).stderr).toBe('')
  }
  const steps: { name: string; run: string }[] = parse(readFileSync(join(root, 'action.yml'), 'utf8')).runs.steps

  test.each(steps)('$name', ({ run }) => {
    if (!readdirSync(scratch).includes('garden')) {
      plant(join(scratch, 'garden'), minimal)
      git('init', '--quiet', '--initial-branch', 'main')
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Plant')
    }
    const env = {
      ...process.env,
      INIT_CWD: scratch,
      GITHUB_WORKSPACE: scratch,
      GITHUB_STEP_SUMMARY: join(scratch, 'summary.md'),
      CONTENT: 'garden',
      BASE: 'main',
      OUT: 'site',
    }
    const { status, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', run], { cwd: root, env, encoding: 'utf8' })
    expect([status, stderr.includes('something went wrong')]).toEqual([0, false])
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
