import { Command } from 'commander'
import { run } from './run.ts'
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

await run(program)
