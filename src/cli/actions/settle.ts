import { settle } from '../../edit/settle.ts'
import { checkGarden, counted } from '../../engine/index.ts'
import { readGarden } from '../../garden/disk.ts'
import { commitNext, signed } from '../append-to.ts'
import { saveFiles } from '../edit-record.ts'
import { isAgreed, showOwed } from '../settlement.ts'
import type { SettleGardenOptions } from '../verbs/settle.ts'

/**
 * Writes the entries that a garden is owed, all or none.
 *
 * @throws UsageError when it is owed some, which are shown, and nobody signs them or says why
 */
export async function runSettle(options: SettleGardenOptions): Promise<void> {
  const { content, today, yes = false, by, why } = options
  const files = await readGarden(content)
  if ((by === undefined || why === undefined) && !showOwed(checkGarden(files, today), content)) {
    process.stdout.write('No entry is owed.\n')
    return
  }
  const settler = signed(options)
  const settlement = settle(files, today, settler)
  const { length } = settlement.entries
  const agree = async () => await isAgreed(settlement, { ...settler, yes }, content)
  const saved = await saveFiles(files, settlement.files, settlement.entries[0]?.record.id ?? '', options, agree)
  process.exitCode = saved ? 0 : 1
  if (!saved) return
  const told = length === 0 ? 'No entry is owed.' : `${counted(length, 'entry was', 'entries were')} written.`
  process.stdout.write(`${told}\n${length === 0 ? '' : `${commitNext(content)}\n`}`)
}
