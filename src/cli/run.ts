import { type Command, CommanderError } from 'commander'
import { CannotEdit } from '../edit/cannot-edit.ts'
import { UsageError } from '../garden/usage-error.ts'
import { visible } from '../report/visible.ts'

/** Exit codes (docs/interface.md, "Exit codes"): 0 clean, 1 faults in content, 2 wrong use, 3 our own fault. */
const faultInContent = 1
const wrongUse = 2
const ourFault = 3

/** Runs a program that throws instead of exiting (`exitOverride`); the exit code tells what went wrong, if anything did. */
export async function run(program: Command): Promise<void> {
  try {
    await program.parseAsync()
  } catch (error) {
    process.exitCode = exitCodeFor(error)
  }
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse
  if (error instanceof UsageError || error instanceof CannotEdit) {
    process.stderr.write(visible(`ripen: ${error.message}\n  fix  ${error.fix}\n`))
    return error instanceof UsageError ? wrongUse : faultInContent
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(
    visible(`ripen: something went wrong that is not your content's fault. Please report this:\n${stack}\n`),
  )
  return ourFault
}
