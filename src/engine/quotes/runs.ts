import type { Span } from '../span.ts'
import { cut } from './compared.ts'

/** What stands in a passage between the places where it leaves words out, without white space at its ends. */
export function runsOf(passage: string): Span[] {
  const runs: Span[] = []
  let from = 0
  for (const gap of [...passage.matchAll(cut), { 0: '', index: passage.length }]) {
    const words = passage.slice(from, gap.index)
    const start = from + words.length - words.trimStart().length
    const end = from + words.trimEnd().length
    if (start < end) runs.push({ start, end })
    from = gap.index + gap[0].length
  }
  return runs
}
