import { compareText, type Dispatch } from '../../engine/index.ts'

/** Dispatches, newest first. */
export function newestFirst(dispatches: Iterable<Dispatch>): Dispatch[] {
  return [...dispatches].sort((a, b) => compareText(b.record.date, a.record.date) || compareText(a.id, b.id))
}
