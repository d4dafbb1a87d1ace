import { type ChildProcess, spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { projectFolder } from '../src/project-folder.ts'

/** What every change must pass, by name: the program and its arguments. The longest is last, to be watched. */
const steps: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
  lint: ['biome', 'check', '--error-on-warnings'],
  'Markdown and YAML': ['prettier', '--check', '--log-level', 'warn', '**/*.{md,yml,yaml}'],
  'unused files, exports and packages': ['knip', '--no-progress', '--treat-config-hints-as-errors'],
  types: ['node', 'scripts/check-types.ts'],
  'what a stranger installs': ['vitest', 'run', '--project', 'adoption'],
  tests: ['vitest', 'run', '--project', 'code', '--project', 'site', ...process.argv.slice(2)],
}

// They run side by side, as each leaves a core idle at times. Each one's output is printed whole, in the order above.
const running = Object.entries(steps).map(([name, [program, ...args]]) => ({ name, ...start(program, args) }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { child } of running) child.kill(signal)
  })
}

const failed: string[] = []
for (const { name, said, ended } of running) {
  for await (const text of said) process.stdout.write(text)
  if ((await ended) !== 0) failed.push(name)
}
if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}.\n`)
  process.exitCode = 1
}

/** Starts a program; what it says is kept until it is read, since a program that nobody reads stands still. */
function start(program: string, args: readonly string[]) {
  const child: ChildProcess = spawn(program === 'node' ? process.execPath : program, args, {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [join(projectFolder, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
      ...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
    },
  })
  const said = new PassThrough()
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => said.write(text))
  const ended = new Promise<number | null>((end) => {
    child.once('error', (error) => said.write(`${error.message}\n`))
    child.once('close', (code) => {
      said.end()
      end(code)
    })
  })
  return { child, said, ended }
}
