import { vi } from 'vitest'
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
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text
      return true
    }),
  )
  const before = { cwd: process.cwd(), argv: process.argv, env: process.env }
  process.chdir(folder)
  process.argv = [process.execPath, 'ripen', ...args]
  process.env = { ...before.env, INIT_CWD: folder, NO_COLOR: '1' }
  process.exitCode = undefined
  try {
    await run(ripen())
    return { ...said, status: Number(process.exitCode ?? 0) }
  } finally {
    process.chdir(before.cwd)
    process.argv = before.argv
    process.env = before.env
    process.exitCode = undefined
    for (const spy of spies) spy.mockRestore()
  }
}
