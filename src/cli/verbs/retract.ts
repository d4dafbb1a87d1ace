import type { Command } from 'commander'
import { addGardenOptions, type GardenOptions } from '../options.ts'

interface RetractOptions extends GardenOptions {
  readonly why: string
  readonly url?: string
}

/** `retract`: a source that was taken back. */
export function addRetract(program: Command): void {
  addGardenOptions(program.command('retract').description('Record that a source was retracted.'))
    .argument('<source>', 'its id or its file')
    .requiredOption('--why <words>', 'why it was taken back, for readers')
    .option('--url <address>', 'where the retraction is announced')
    .action(retract)
}

async function retract(wanted: string, options: RetractOptions): Promise<void> {
  const [{ openRecord }, { decide }] = await Promise.all([import('../edit-record.ts'), import('../decide.ts')])
  const { why, url, today } = options
  const opened = await openRecord('source', wanted, options.content)
  await decide(opened, 'retracted', { date: today.written, why, ...(url === undefined ? {} : { url }) }, options)
}
