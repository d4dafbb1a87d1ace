import { type Keeping, lineOf, readLines, textOf, writeLines } from './kept-lines.ts'
import type { Segment } from './segment.ts'

/** Segments of a site, kept from one build to the next. */
export interface KeptSegments {
  recall(key: string): Segment | undefined
  keep(key: string, segment: Segment): void
  /** Writes what this build used and nothing else, if it made any anew. Where it cannot be written, it is not kept. */
  save(): Promise<void>
}

/** Opens what is kept of a site, which need not be there: a line for each segment. */
export async function openSegments(place: Keeping): Promise<KeptSegments> {
  const lines = await readLines(place)
  const used: Uint8Array[] = []
  let isAnew = false
  return {
    recall(key) {
      const line = lines.get(key)
      if (!line) return undefined
      used.push(line)
      return JSON.parse(textOf(key, line))
    },
    keep(key, segment) {
      used.push(lineOf(key, JSON.stringify(segment)))
      isAnew = true
    },
    async save() {
      if (isAnew) await writeLines(place, used)
    },
  }
}
