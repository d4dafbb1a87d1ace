import { ripen } from '../src/cli/program.ts'
import { run } from '../src/cli/run.ts'

await run(ripen())
