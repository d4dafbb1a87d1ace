import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { appendEntry } from '../edit/append-entry.ts'
import { openRegion } from '../edit/region.ts'
import { UsageError } from '../garden/usage-error.ts'
import { visibleLine } from '../report/visible.ts'
import { type Opened, openRecord, saveRecord } from './edit-record.ts'
import type { EntryOptions } from './entry-options.ts'
import { nextCommand } from './next-command.ts'
import { type SettleOptions, settlingFor } from './settle-options.ts'

type Moved = { readonly badge: string } | { readonly grade: string } | 'same'

/** Puts an entry last in the history of a record, unless it would not pass the check. */
export async function appendTo(
  kind: 'claim' | 'source',
  wanted: string,
  moved: Moved,
  options: EntryOptions & SettleOptions,
): Promise<void> {
  const { by, why } = signed(options)
  const opened = await openRecord(kind, wanted, options.content)
  const now = moved === 'same' ? { badge: badgeOf(opened) } : moved
  const entry = { date: options.today.written, by, ...now, why }
  const text = appendEntry(opened.path, opened.text, entry)
  const saved = await saveRecord(opened, text, options, settlingFor(options, { by, why }))
  process.exitCode = saved ? 0 : 1
  if (!saved) return
  const file = join(asCallerWrites(options.content), opened.path)
  const words = `\`${opened.id}\` is ${moved === 'same' ? 'still' : 'now'} \`${Object.values(now).join()}\`.`
  process.stdout.write(
    `${visibleLine(`${words} The entry is the last one in ${file}.`)}\n${commitNext(options.content)}\n`,
  )
}

/** The badge in force, as the record says it. */
export function badgeOf({ path, text }: Pick<Opened, 'path' | 'text'>): string {
  const last: unknown = openRegion(path, text).document.toJS()?.history?.at?.(-1)
  return typeof last === 'object' && last !== null && 'badge' in last ? String(last.badge) : ''
}

/** What follows when a record was changed, or several. */
export function commitNext(content: string, count = 1): string {
  return `Next: ${nextCommand('check', content, '--base', 'main')}, and commit the ${count === 1 ? 'file' : 'files'}.`
}

/** @throws UsageError when nobody signs the entry, or nobody says why; commander would name what is missing one by one */
export function signed({ by, why }: Pick<EntryOptions, 'by' | 'why'>): { by: string; why: string } {
  if (by !== undefined && why !== undefined) return { by, why }
  const missing = [...(by === undefined ? ['--by'] : []), ...(why === undefined ? ['--why'] : [])]
  throw new UsageError(
    `The entry lacks ${missing.join(' and ')}.`,
    'Say who makes it and why: `--by editor --why "A second index shows it."`.',
  )
}
