import { Command } from 'commander'
import about from '../../package.json' with { type: 'json' }
import { addBuild } from './verbs/build.ts'
import { addCheck } from './verbs/check.ts'
import { addDev } from './verbs/dev.ts'
import { addDiff } from './verbs/diff.ts'
import { addDue } from './verbs/due.ts'
import { addExplain } from './verbs/explain.ts'
import { addImport } from './verbs/import.ts'
import { addMove } from './verbs/move.ts'
import { addNew } from './verbs/new.ts'
import { addPolicy } from './verbs/policy.ts'
import { addPreview } from './verbs/preview.ts'
import { addProve } from './verbs/prove.ts'
import { addQuote } from './verbs/quote.ts'
import { addRegrade } from './verbs/regrade.ts'
import { addRetract } from './verbs/retract.ts'
import { addSettle } from './verbs/settle.ts'
import { addTend } from './verbs/tend.ts'
import { addUpgrade } from './verbs/upgrade.ts'
import { addWithdraw } from './verbs/withdraw.ts'

/** The program with all its verbs, in the order in which its help shows them. */
export function ripen(): Command {
  const program = new Command('ripen')
    .description('Evidence pages whose badges must be earned.')
    .version(about.version, '--version', 'say which Ripen this is')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
  for (const add of [
    addCheck,
    addExplain,
    addDiff,
    addDue,
    addProve,
    addPolicy,
    addNew,
    addImport,
    addQuote,
    addMove,
    addTend,
    addRegrade,
    addWithdraw,
    addRetract,
    addSettle,
    addBuild,
    addDev,
    addPreview,
    addUpgrade,
  ])
    add(program)
  return program
}
