import { ripen } from '../../src/cli/program.ts'
import { run } from '../../src/cli/run.ts'

/** What a command printed, and the exit code that it left. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: number
}

/**
 * Runs what `scripts/ripen.ts` runs, in this process: one of its own would take most of a test's time to start.
 *
 * @param folder  where it is called from
 * @param args    the words behind `ripen`
 */
export async function runHere(folder: string, args: readonly string[]): Promise<Outcome> {
  const said = { stdout: '', stderr: '' }
  const { stdout, stderr, argv, env } = process
  const before = { cwd: process.cwd(), stdout: stdout.write, stderr: stderr.write }
  const hear = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    said[stream] += text
    return true
  }
  process.chdir(folder)
  process.argv = [process.execPath, 'ripen', ...args]
  process.env = { ...env, INIT_CWD: folder, NO_COLOR: '1' }
  process.exitCode = undefined
  stdout.write = hear('stdout')
  stderr.write = hear('stderr')
  try {
    await run(ripen())
    return { ...said, status: Number(process.exitCode ?? 0) }
  } finally {
    stdout.write = before.stdout
    stderr.write = before.stderr
    process.exitCode = undefined
    process.env = env
    process.argv = argv
    process.chdir(before.cwd)
  }
}
