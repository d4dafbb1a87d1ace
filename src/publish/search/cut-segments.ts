import { hash } from 'node:crypto'
import type { Given } from './given.ts'

/** So many letters a segment has, more or less: what the indexer takes of memory for them is little. */
const segmentLetters = 250_000

/**
 * Parts records into segments of records that follow each other. Where one ends, its last record alone says: whatever is
 * edited, added or taken away elsewhere, it ends there.
 */
export function cutIntoSegments(records: readonly Given[]): Given[][] {
  const segments: Given[][] = []
  let isCut = true
  for (const record of records) {
    if (isCut) segments.push([])
    segments.at(-1)?.push(record)
    isCut = endsSegment(record)
  }
  return segments
}

/** Long records end one more often: so few of them do that segments come to their letters in the mean. */
function endsSegment({ url, words }: Given): boolean {
  const chance = hash('sha256', url, 'buffer').readUInt32BE() / 2 ** 32
  return chance < words.length / segmentLetters
}
