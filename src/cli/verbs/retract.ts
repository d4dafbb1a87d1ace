import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addSettleOptions, type SettleOptions, settlingFor } from '../settle-options.ts'

interface RetractOptions extends GardenOptions, SettleOptions {
  readonly by?: string
  readonly why: string
  readonly url?: string
}

/** `retract`: a source that was taken back. */
export function addRetract(program: Command): void {
  addSettleOptions(addGardenOptions(program.command('retract').description('Record that a source was retracted.')))
    .argument('<source>', 'its id or its file')
    .requiredOption('--why <words>', 'why it was taken back, for readers')
    .option('--by <voice>', 'the voice that makes the entries of --settle')
    .option('--url <address>', 'where the retraction is announced')
    .action(retract)
}

async function retract(wanted: string, options: RetractOptions): Promise<void> {
  const [{ openRecord }, { decide }, { signed }] = await Promise.all([
    import('../edit-record.ts'),
    import('../decide.ts'),
    import('../append-to.ts'),
  ])
  const { why, url, today } = options
  const settling = options.settle ? settlingFor(options, signed(options)) : undefined
  const opened = await openRecord('source', wanted, options.content)
  const value = { date: today.written, why, ...(url === undefined ? {} : { url }) }
  await decide(opened, 'retracted', value, options, settling)
}
