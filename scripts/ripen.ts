import { Command, CommanderError } from 'commander'
import { UsageError } from '../src/garden/usage-error.ts'
import { addBuild } from './verbs/build.ts'
import { addCheck } from './verbs/check.ts'
import { addDecisionVerbs } from './verbs/decisions.ts'
import { addDev } from './verbs/dev.ts'
import { addDiff } from './verbs/diff.ts'
import { addDue } from './verbs/due.ts'
import { addExplain } from './verbs/explain.ts'
import { addHistoryVerbs } from './verbs/history.ts'
import { addNew } from './verbs/new.ts'
import { addPreview } from './verbs/preview.ts'

/** Exit codes (DESIGN §5): 0 clean, 1 faults in content, 2 wrong use, 3 our own fault. */
const wrongUse = 2
const ourFault = 3

const program = new Command('ripen')
  .description('Evidence pages whose badges must be earned.')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()

for (const add of [
  addCheck,
  addExplain,
  addDiff,
  addDue,
  addNew,
  addHistoryVerbs,
  addDecisionVerbs,
  addBuild,
  addDev,
  addPreview,
])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeFor(error)
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUse
  if (error instanceof UsageError) {
    process.stderr.write(`ripen: ${error.message}\n  fix  ${error.fix}\n`)
    return wrongUse
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`ripen: something went wrong that is not your content's fault. Please report this:\n${stack}\n`)
  return ourFault
}
