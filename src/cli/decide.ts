import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { addKey } from '../edit/add-key.ts'
import type { Value } from '../edit/snippet.ts'
import { visibleLine } from '../report/visible.ts'
import { commitNext } from './append-to.ts'
import { type Opened, saveRecord } from './edit-record.ts'
import type { GardenOptions } from './options.ts'
import type { Settling } from './settlement.ts'

/** Writes a decision that stays into a record, unless it would not pass the check. */
export async function decide(
  opened: Opened,
  key: 'withdrawn' | 'retracted',
  value: Value,
  options: GardenOptions,
  settling: Settling | undefined,
): Promise<void> {
  const saved = await saveRecord(opened, addKey(opened.path, opened.text, key, value), options, settling)
  process.exitCode = saved ? 0 : 1
  if (!saved) return
  const file = join(asCallerWrites(options.content), opened.path)
  process.stdout.write(
    `${visibleLine(`\`${opened.id}\` is ${key}, as ${file} now says.`)}\n${commitNext(options.content)}\n`,
  )
}
