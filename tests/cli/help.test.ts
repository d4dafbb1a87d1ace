import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { ripen } from '../../src/cli/program.ts'
import { runHere } from '../helpers/run-here.ts'

const root = join(import.meta.dirname, '../..')
const verbs = readdirSync(join(root, 'src/cli/verbs')).map((name) => name.replace(/\.ts$/, ''))

/** A program or a verb, and below it all of its verbs. */
function withVerbs(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withVerbs)]
}

/** How help is laid out is the library's affair: lines and columns count for nothing here. */
const flat = (help: string): string => help.replaceAll(/\s+/g, ' ')

test('every verb is in the help, with what it does', () => {
  const help = flat(ripen().helpInformation())
  const { commands } = ripen()
  expect(commands.map((command) => command.name()).sort()).toEqual(verbs.sort())
  for (const command of commands) {
    expect(command.description(), command.name()).toMatch(/^[A-Z].+\.$/)
    expect(help).toMatch(
      new RegExp(` ${command.name()}( \\[options\\])?( [<[]\\w+(\\.{3})?[\\]>])* ${command.description()}`),
    )
  }
})

test.each(withVerbs(ripen()).map((command) => [command.name(), command] as const))(
  'the help of `%s` names all that it takes, with what it means',
  (_name, command) => {
    const help = flat(command.helpInformation())
    for (const { flags, description } of command.options) {
      expect(description, flags).toMatch(/\w/)
      expect(help).toContain(` ${flags} ${flat(description)}`)
    }
    for (const argument of command.registeredArguments) expect(help).toContain(` ${argument.name()} `)
    expect(help).toContain(' -h, --help ')
  },
)

test.each([
  [['--help'], 0, 'stdout'],
  [['check', '--help'], 0, 'stdout'],
  [[], 2, 'stderr'],
] as const)('`ripen %s` says it, and ends with %i', async (args, status, stream) => {
  expect(await runHere(root, args)).toMatchObject({
    status,
    stdout: '',
    stderr: '',
    [stream]: expect.stringMatching(/^Usage: ripen /),
  })
})
