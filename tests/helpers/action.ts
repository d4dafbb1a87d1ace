import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { projectFolder } from '../../src/project-folder.ts'

/** What stands for expressions and names, such as `inputs.base`. */
export type Values = Readonly<Record<string, string>>

export interface Step {
  readonly name?: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly env?: Values
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

/** Where steps are run, and what they find there. */
export interface Place {
  readonly folder: string
  readonly env: Values
  /** Steps of the action that are left out, by their names. */
  readonly without?: readonly string[]
}

interface Outcome {
  /** 0, or what the first step that failed ended with. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** Runs the commands of the action as a runner would; other actions that it uses are left out. */
export function runAction(given: Values, { folder, env, without = [] }: Place): Outcome {
  const { inputs, runs }: Action = parse(readFileSync(join(projectFolder, 'action.yml'), 'utf8'))
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name))
  if (unknown.length > 0) throw new Error(`The action takes no ${unknown.join(', ')}.`)
  const values: Record<string, string> = {}
  for (const [name, usual] of Object.entries(inputs)) values[`inputs.${name}`] = given[name] ?? usual.default
  const scratch = mkdtempSync(join(tmpdir(), 'ripen-runner-'))
  const told = (name: string): string => readFileSync(join(scratch, name), 'utf8')
  let path = String(env['PATH'] ?? process.env['PATH'])
  const outcome = { status: 0 as number | null, stdout: '', stderr: '' }
  try {
    for (const { name = '', id, if: condition = '', run, env: own = {} } of runs.steps) {
      if (run === undefined || without.includes(name) || !isMet(condition, values, outcome.status === 0)) continue
      for (const file of ['output', 'path']) writeFileSync(join(scratch, file), '')
      const { status, stdout, stderr } = runScript(run, folder, {
        GITHUB_OUTPUT: join(scratch, 'output'),
        GITHUB_PATH: join(scratch, 'path'),
        GITHUB_ACTION_PATH: projectFolder,
        ...env,
        ...Object.fromEntries(Object.entries(own).map(([key, text]) => [key, filled(text, values)])),
        PATH: path,
      })
      path = [...told('path').split('\n').filter(Boolean).reverse(), path].join(delimiter)
      for (const line of told('output').split('\n').filter(Boolean)) {
        const [key = '', ...text] = line.split('=')
        values[`steps.${id}.outputs.${key}`] = text.join('=')
      }
      outcome.stdout += stdout
      outcome.stderr += stderr
      outcome.status ||= status
    }
    return outcome
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Runs the commands of a step. */
export function runScript(run: string, cwd: string, env: Values): Outcome {
  const { INIT_CWD: _, ...around } = process.env
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd,
    env: { ...around, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** A text, its expressions filled in: the first alternative of each that is not empty. A step that was left out says nothing. */
export function filled(text: string, values: Values): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => {
    const names = expression.split(' || ')
    const unknown = names.find((name) => values[name] === undefined && !name.startsWith('steps.'))
    if (unknown !== undefined) throw new Error(`Nothing stands for \`${unknown}\`.`)
    return names.map((name) => values[name]).find(Boolean) ?? ''
  })
}

function isMet(condition: string, values: Values, wentWell: boolean): boolean {
  const parts = condition.split(' && ').filter(Boolean)
  if (!wentWell && !parts.includes('always()')) return false
  return parts.every((part) => {
    if (part === 'always()') return true
    const [, name = '', sign, text] = /^(\S+) ([!=]=) '(.*)'$/.exec(part) ?? []
    if (sign === undefined) throw new Error(`No runner of these tests understands \`${part}\`.`)
    return (values[name] === text) === (sign === '==')
  })
}
