import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type Answers, defaultsFor, faultsOf, hosts, policies } from './answers.ts'
import { filesOfGarden } from './files.ts'

interface Options extends Partial<Answers> {
  readonly yes?: boolean
  readonly install: boolean
}

const wrongUse = 2
const interrupted = 130

const program = new Command('create-ripen')
  .description('Start a garden: pages whose claims wear badges that their evidence has earned.')
  .argument('[folder]', 'where it goes', 'garden')
  .addOption(option('title', '--title <text>', 'what it is called'))
  .addOption(option('language', '--language <tag>', 'its language, such as en or de'))
  .addOption(option('url', '--url <address>', 'where it will be read'))
  .addOption(option('host', '--host <name>', 'where it will live').choices(Object.keys(hosts)))
  .addOption(option('policy', '--policy <name>', 'by what it is judged').choices(Object.keys(policies)))
  .option('--yes', 'ask nothing')
  .option('--no-install', 'install no packages')
  .action(create)

program.exitOverride()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeFor(error)
}

async function create(named: string, { yes, install, ...given }: Options): Promise<void> {
  const folder = resolve(named)
  const defaults = defaultsFor(folder)
  const { ask } = await import('./ask.ts')
  const answers = yes || !process.stdin.isTTY ? { ...defaults, ...given } : await ask(given, defaults)
  const files = filesOfGarden(answers)
  const there = Object.keys(files).filter((path) => existsSync(join(folder, path)))
  if (there.length > 0) {
    process.stderr.write(
      `Nothing was written: \`${named}\` has ${there.slice(0, 3).join(', ')} already. Name another folder.\n`,
    )
    process.exitCode = wrongUse
    return
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  startRepository(folder)
  const isInstalled = install && run(folder, 'npm', ['install', '--no-audit', '--no-fund'], 'inherit')
  const steps = [
    `cd ${relative('', folder) || '.'}`,
    ...(isInstalled ? [] : ['npm install']),
    'npm run check',
    'npm run dev',
  ]
  process.stdout.write(
    `Wrote ${answers.title} into ${named}. Go on with:\n\n${steps.map((step) => `  ${step}\n`).join('')}\n`,
  )
}

/** A garden's history lives in git. Where a folder is in a repository, it is the one to use. */
function startRepository(folder: string): void {
  const isIn = run(folder, 'git', ['rev-parse', '--is-inside-work-tree'], 'ignore')
  if (!isIn && !run(folder, 'git', ['init', '--quiet', '--initial-branch', 'main'], 'ignore')) {
    process.stderr.write('git was not found: install it to keep the history of every badge.\n')
  }
}

function run(folder: string, command: string, args: readonly string[], stdio: 'inherit' | 'ignore'): boolean {
  return spawnSync(command, args, { cwd: folder, stdio, shell: process.platform === 'win32' }).status === 0
}

function option(name: keyof Answers, flags: string, description: string): Option {
  return new Option(flags, description).argParser((answer: string) => {
    const fault = faultsOf[name](answer)
    if (fault !== undefined) throw new InvalidArgumentError(fault)
    return answer
  })
}

function exitCodeFor(error: unknown): number {
  if (error instanceof Error && error.name === 'ExitPromptError') {
    process.stderr.write('Nothing was written.\n')
    return interrupted
  }
  if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : wrongUse
  throw error
}
