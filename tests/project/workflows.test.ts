import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { minimal } from '../helpers/garden.ts'
import { plant } from '../helpers/site-garden.ts'

const root = join(import.meta.dirname, '../..')
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => join('.github/workflows', name))
const validator = join(root, 'node_modules/@action-validator/cli/cli.mjs')

describe.each([...workflows, 'action.yml'])('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8')

  test('keeps to the schema of its kind', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [validator, path], { cwd: root, encoding: 'utf8' })
    expect([status, stdout + stderr]).toEqual([0, ''])
  })

  test('pins every action by its commit', () => {
    for (const [, used = ''] of text.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$/)
  })

  test('puts no expression into a script: text from a pull request would become code', () => {
    const steps: { run?: string; with?: { script?: string } }[] =
      path === 'action.yml'
        ? parse(text).runs.steps
        : Object.values<{ steps: [] }>(parse(text).jobs).flatMap(({ steps }) => steps)
    for (const { run = '', with: { script = '' } = {} } of steps) expect(run + script).not.toContain('${{')
  })
})

test('who judges a stranger’s change may write nothing and knows no secret', () => {
  const text = readFileSync(join(root, '.github/workflows/check.yml'), 'utf8')
  const check = parse(text)
  expect(check.permissions).toEqual({ contents: 'read' })
  expect(Object.keys(check.on)).toEqual(['pull_request', 'merge_group'])
  expect(text).not.toMatch(/secrets\.|pull_request_target/)
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
