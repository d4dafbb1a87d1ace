import { appendItem } from './append-item.ts'
import { CannotEdit } from './cannot-edit.ts'
import { openRegion } from './region.ts'
import type { Value } from './snippet.ts'

/**
 * A record with an entry put last in its `history`, in the style of the entry before it. Every other byte stays.
 *
 * @throws CannotEdit when the record has no history to add to
 */
export function appendEntry(path: string, text: string, entry: { readonly [key: string]: Value }): string {
  const history: unknown = openRegion(path, text).document.toJS()?.history
  if (Array.isArray(history) && history.length > 0) return appendItem(path, text, 'history', entry)
  throw new CannotEdit(
    `${path} has no history to add an entry to.`,
    'Give it one by hand: `history:` and its first entry.',
  )
}
