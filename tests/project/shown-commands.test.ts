import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { defaultsFor } from '../../scripts/create-ripen/answers.ts'
import { filesOfGarden } from '../../scripts/create-ripen/files.ts'
import { runHere } from '../helpers/run-here.ts'
import { plant } from '../helpers/site-garden.ts'
import { projectFolder, textOf } from './project-files.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-shown-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** Pages that people follow in a garden that was just started, from its beginning to their end. */
const pages = readdirSync(join(projectFolder, 'docs')).filter((name) => {
  return !['architecture.md', 'interface.md', 'judgement.md', 'commands.md', 'speed.md'].includes(name)
})

/** What is proved elsewhere, or goes on until it is stopped. */
const elsewhere = /^(?:npm create |npm install\b|cd |npm run (?:dev|build|preview)\b)/

/** Blocks that name a file are files of the garden; others show a part of one. */
function filesOf(page: string): [path: string, text: string][] {
  return [...page.matchAll(/^```\w+ (\S+)\n(.*?)^```/gms)].map(([, path = '', content = '']) => [path, content])
}

function commandsOf(page: string): string[] {
  const blocks = [...page.matchAll(/^ *```sh\n(.*?)^ *```/gms)].map(([, block = '']) => block)
  return blocks.flatMap((block) => block.split('\n').map((line) => line.trim().replace(/\s+# .*/, ''))).filter(Boolean)
}

/** The words that `ripen` gets, when a line is typed that a garden's package.json knows; undefined for any other line. */
function argumentsIn(line: string): string[] | undefined {
  const typed = line
    .replace(/^npm run ripen -- /, '')
    .replace(/^npm run (check|explain)(?: --)?(?= |$)/, '$1')
    .replace(/^npx ripen /, '')
  if (typed === line) return undefined
  return [...typed.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
}

/** What is wrong with how a command ends; empty if nothing is. */
async function faultOf(cwd: string, args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runHere(cwd, args)
  return status === 0 ? '' : `${status}: ${stdout}${stderr}`
}

describe.each(pages)('docs/%s', (name) => {
  const page = textOf(`docs/${name}`)

  test('shows commands and records that work', async () => {
    const folder = join(scratch, name)
    plant(folder, { ...filesOfGarden(defaultsFor(folder)) })
    const as = ['-c', 'user.name=Remy', '-c', 'user.email=remy@garden.example', '-c', 'commit.gpgsign=false']
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      ['commit', '-q', '-m', 'Plant'],
    ]) {
      spawnSync('git', [...as, ...args], { cwd: folder })
    }
    plant(folder, Object.fromEntries(filesOf(page)))
    const failed: string[] = []
    for (const line of commandsOf(page).filter((each) => !elsewhere.test(each))) {
      const args = argumentsIn(line)
      const fault = args ? await faultOf(folder, args) : 'nobody knows this command'
      if (fault !== '') failed.push(`${line}\n${fault}`)
    }
    expect(failed).toEqual([])
    expect(await faultOf(folder, ['check'])).toBe('')
  })
})

test('a command that fails is seen, and so is one that nobody knows', async () => {
  expect(argumentsIn('npm run chekc')).toBeUndefined()
  expect(argumentsIn('npm run check -- --base main')).toEqual(['check', '--base', 'main'])
  expect(argumentsIn('npm run explain a/b')).toEqual(['explain', 'a/b'])
  expect(await faultOf(scratch, ['explain', '--no-such-flag'])).toMatch(/^2: /)
})
