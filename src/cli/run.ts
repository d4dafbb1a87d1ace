import { type Command, CommanderError } from 'commander'
import { CannotEdit } from '../edit/cannot-edit.ts'
import { UsageError } from '../garden/usage-error.ts'
import { visible } from '../report/visible.ts'
import { foreseen } from './foreseen.ts'

/** Exit codes (docs/interface.md, "Exit codes"): 0 clean, 1 faults in content, 2 wrong use, or a machine that does not let us, 3 our own fault. */
const faultInContent = 1
const wrongUse = 2
const ourFault = 3
/** As shells say it of what was interrupted: 128 and the number of SIGINT. */
const interrupted = 130

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
  if (error instanceof Error && error.name === 'ExitPromptError') {
    process.stderr.write('Nothing was written.\n')
    return interrupted
  }
  const known = foreseen(error)
  if (known) {
    process.stderr.write(visible(`ripen: ${known.message}\n  fix  ${known.fix}\n`))
    return wrongUse
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(
    visible(`ripen: something went wrong that is not your content's fault. Please report this:\n${stack}\n`),
  )
  return ourFault
}
