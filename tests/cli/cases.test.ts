import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { minimal } from '../helpers/garden.ts'
import { type Outcome, runHere } from '../helpers/run-here.ts'

const folder = import.meta.dirname
const program = join(folder, '../../scripts/bin.cjs')
const cwd = mkdtempSync(join(tmpdir(), 'ripen-cli-'))
afterAll(() => rmSync(cwd, { recursive: true }))
beforeEach(() => {
  for (const name of readdirSync(cwd)) rmSync(join(cwd, name), { recursive: true })
})

/**
 * Each case is a page: fenced blocks named by a path are files of the garden in `content/`, beside those of a minimal
 * garden; with `base:` before the path, as they are on the branch `main` that a change starts from. A `console` block holds a command, what it prints and its exit code. `vitest -u` writes what is printed.
 */
describe('command line', () => {
  const cases = readdirSync(folder).filter((name) => name.endsWith('.md'))
  test.each(cases)('%s', async (name) => {
    await expect(await printed(name, (args) => runHere(cwd, args))).toMatchFileSnapshot(join(folder, name))
  })
})

test('a process of its own prints the same', async () => {
  const name = 'check-every-fault.md'
  expect(await printed(name, runApart)).toBe(readFileSync(join(folder, name), 'utf8'))
})

/** The page of a case with what its commands print now. */
async function printed(name: string, how: (args: string[]) => Outcome | Promise<Outcome>): Promise<string> {
  const page = readFileSync(join(folder, name), 'utf8')
  const files = filesOf(page)
  const base = files.flatMap(([path, text]) =>
    path.startsWith(atBase) ? ([[path.slice(atBase.length), text]] as const) : [],
  )
  for (const [path, text] of [...Object.entries(minimal), ...base]) write(join(cwd, 'content', path), text)
  if (base.length > 0) commitAll()
  for (const [path, text] of files) if (!path.startsWith(atBase)) write(join(cwd, 'content', path), text)
  const parts: string[] = []
  for (const part of page.split(/(```console\n\$ [^\n]*\n.*?```)/s)) {
    const [, line] = /^```console\n\$ ([^\n]*)\n/.exec(part) ?? []
    parts.push(line === undefined ? part : `\`\`\`console\n$ ${line}\n${await answerTo(line, how)}\`\`\``)
  }
  return parts.join('')
}

const atBase = 'base:'

/** Makes the folder a repository with all that is in it on its branch `main`. */
function commitAll(): void {
  const who = ['-c', 'user.name=Remy', '-c', 'user.email=remy@garden.example', '-c', 'commit.gpgsign=false']
  for (const args of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'Plant'],
  ])
    expect(spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' }).stderr).toBe('')
}

function filesOf(page: string): [string, string][] {
  return [...page.matchAll(/```\w+ (\S+)\n(.*?)```/gs)].map(([, path = '', text = '']) => [path, text])
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What a command prints: stdout, then stderr marked so, then its exit code; `cat FILE` prints a file. */
async function answerTo(line: string, how: (args: string[]) => Outcome | Promise<Outcome>): Promise<string> {
  const [name, ...args] = wordsOf(line)
  if (name === 'cat') return readFileSync(join(cwd, args[0] ?? ''), 'utf8')
  expect(name).toBe('ripen')
  const { stdout, stderr, status } = await how(args)
  const said = stderr === '' ? '' : `[stderr]\n${stderr}`
  return `${stdout}${said}[exit ${status}]\n`
}

function runApart(args: string[]): Outcome {
  const env = { ...process.env, INIT_CWD: cwd, NO_COLOR: '1' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' })
  return { stdout, stderr, status: status ?? Number.NaN }
}

/** Words as a shell splits them, quotes alone. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
}
