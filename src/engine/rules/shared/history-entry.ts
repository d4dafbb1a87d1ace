import type { Day } from '../../day.ts'
import type { Garden } from '../../types.ts'

/** A history entry to paste at the end of a `history`, signed by an editor of the garden; why is left to write. */
export function historyEntry(
  { voices }: Garden,
  date: Day,
  moved: { readonly badge: string } | { readonly grade: string },
): string {
  const editor = [...voices.values()].find(({ record }) => record.role === 'editor')
  const to = 'badge' in moved ? `badge: ${moved.badge}` : `grade: ${moved.grade}`
  return `  - { date: ${date}, by: ${editor?.id ?? 'editor'}, ${to}, why: … }`
}
