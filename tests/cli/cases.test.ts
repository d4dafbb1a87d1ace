import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { minimal } from '../helpers/garden.ts'

const folder = import.meta.dirname
const program = join(folder, '../../scripts/ripen.ts')
const scratch = mkdtempSync(join(tmpdir(), 'ripen-cli-'))

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/**
 * Each case is a page: fenced blocks named by a path are files of the garden in `content/`, beside those of a minimal
 * garden; a `console` block holds a command, what it prints and its exit code. `vitest -u` writes what is printed.
 */
describe('command line', () => {
  const cases = readdirSync(folder).filter((name) => name.endsWith('.md'))
  test.each(cases)('%s', async (name) => {
    const page = readFileSync(join(folder, name), 'utf8')
    const cwd = join(scratch, name)
    for (const [path, text] of [...Object.entries(minimal), ...filesOf(page)]) write(join(cwd, 'content', path), text)
    const printed = page.replaceAll(/```console\n\$ ([^\n]*)\n.*?```/gs, (_block, line: string) => {
      return `\`\`\`console\n$ ${line}\n${run(line, cwd)}\`\`\``
    })
    await expect(printed).toMatchFileSnapshot(join(folder, name))
  })
})

function filesOf(page: string): [string, string][] {
  return [...page.matchAll(/```\w+ (\S+)\n(.*?)```/gs)].map(([, path = '', text = '']) => [path, text])
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** What a command prints: stdout, then stderr marked so, then its exit code; `cat FILE` prints a file. */
function run(line: string, cwd: string): string {
  const [name, ...args] = wordsOf(line)
  if (name === 'cat') return readFileSync(join(cwd, args[0] ?? ''), 'utf8')
  expect(name).toBe('ripen')
  const env = { ...process.env, INIT_CWD: cwd, NO_COLOR: '1' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' })
  const said = stderr === '' ? '' : `[stderr]\n${stderr}`
  return `${stdout}${said}[exit ${status}]\n`
}

/** Words as a shell splits them, quotes alone. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
}
