import type { Command } from 'commander'
import { addKey } from '../../src/edit/add-key.ts'
import type { Value } from '../../src/edit/snippet.ts'
import { type Opened, openRecord, saveRecord } from '../edit-record.ts'
import { addGardenOptions, asCallerWrites, type GardenOptions } from '../options.ts'

interface WithdrawOptions extends GardenOptions {
  readonly by: string
  readonly why: string
  readonly see: readonly string[]
}

interface RetractOptions extends GardenOptions {
  readonly why: string
  readonly url?: string
}

/** `withdraw` and `retract`: decisions that stay. */
export function addDecisionVerbs(program: Command): void {
  addGardenOptions(program.command('withdraw').description('Withdraw a claim; it stays to be read.'))
    .argument('<claim>', 'its id or its file')
    .requiredOption('--by <voice>', 'the voice that withdraws it')
    .requiredOption('--why <words>', 'the reason, for readers')
    .option('--see <claims...>', 'claims to read instead', [])
    .action(withdraw)
  addGardenOptions(program.command('retract').description('Record that a source was retracted.'))
    .argument('<source>', 'its id or its file')
    .requiredOption('--why <words>', 'why it was taken back, for readers')
    .option('--url <address>', 'where the retraction is announced')
    .action(retract)
}

async function withdraw(wanted: string, options: WithdrawOptions): Promise<void> {
  const { by, why, see, asOf: date } = options
  const opened = await openRecord('claim', wanted, options.content)
  await decide(opened, 'withdrawn', { date, by, why, ...(see.length > 0 ? { see } : {}) }, options)
}

async function retract(wanted: string, options: RetractOptions): Promise<void> {
  const { why, url, asOf: date } = options
  const opened = await openRecord('source', wanted, options.content)
  await decide(opened, 'retracted', { date, why, ...(url === undefined ? {} : { url }) }, options)
}

async function decide(
  opened: Opened,
  key: 'withdrawn' | 'retracted',
  value: Value,
  options: GardenOptions,
): Promise<void> {
  const saved = await saveRecord(opened, addKey(opened.path, opened.text, key, value), options)
  process.exitCode = saved ? 0 : 1
  const file = `${asCallerWrites(options.content)}/${opened.path}`
  if (saved)
    process.stdout.write(
      `\`${opened.id}\` is ${key}, as ${file} now says.\nNext: npm run check -- --base main, and commit the file.\n`,
    )
}
