import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'
import { addSettleOptions, type SettleOptions, settlingFor } from '../settle-options.ts'

interface WithdrawOptions extends GardenOptions, SettleOptions {
  readonly by: string
  readonly why: string
  readonly see: readonly string[]
}

/** `withdraw`: a claim that is no longer ours. */
export function addWithdraw(program: Command): void {
  addSettleOptions(addGardenOptions(program.command('withdraw').description('Withdraw a claim; it stays to be read.')))
    .argument('<claim>', 'its id or its file')
    .requiredOption('--by <voice>', 'the voice that withdraws it')
    .requiredOption('--why <words>', 'the reason, for readers')
    .option('--see <claims...>', 'claims to read instead', [])
    .action(withdraw)
}

async function withdraw(wanted: string, options: WithdrawOptions): Promise<void> {
  const [{ openRecord }, { decide }] = await Promise.all([import('../edit-record.ts'), import('../decide.ts')])
  const { by, why, see, today } = options
  const opened = await openRecord('claim', wanted, options.content)
  const value = { date: today.written, by, why, ...(see.length > 0 ? { see } : {}) }
  await decide(opened, 'withdrawn', value, options, settlingFor(options, { by, why }))
}
