import type { WrittenEndings } from '../../client/search/endings.ts'
import { firstRaised } from '../../client/search/packing.ts'
import { vocabularyOf } from '../../client/search/vocabulary.ts'
import type { Given } from './given.ts'
import { endingsOf } from './learn-endings.ts'
import type { Extent, Segment } from './segment.ts'
import { stemsOf } from './stems.ts'

/** What became of all records: the same, whatever segments they were parted into. */
export interface Joined {
  /** The words of each record as the index counts them. */
  readonly contents: readonly string[]
  readonly extents: readonly Extent[]
  /** Stems in order, and where each stands, packed. */
  readonly words: readonly StemWords[]
  readonly vocabulary: readonly string[]
  /** None where the stems of the language are known. */
  readonly endings: WrittenEndings
}

export interface StemWords {
  readonly stem: string
  readonly standings: string
}

/** @param records  those of all segments, in order */
export function joinSegments(records: readonly Given[], segments: readonly Segment[]): Joined {
  const contents = segments.flatMap((segment) => segment.contents)
  const learnt = segments.flatMap((segment) => segment.learnt ?? [])
  return {
    contents: contents.map((content, at) => content ?? records[at]?.words ?? ''),
    extents: segments.flatMap(({ extents }) => extents),
    words: joinedWords(segments),
    vocabulary: vocabularyOf(joinedCounts(segments)),
    endings: learnt.length === 0 ? {} : endingsOf(stemsOf(learnt)),
  }
}

function joinedWords(segments: readonly Segment[]): StemWords[] {
  const joined = new Map<string, { readonly standings: string[]; last: number }>()
  let before = 0
  for (const { contents, stems, standings, lasts } of segments) {
    for (const [at, stem] of stems.entries()) {
      const known = joined.get(stem) ?? { standings: [], last: 0 }
      joined.set(stem, known)
      // Each record is told by its step from the one before.
      known.standings.push(firstRaised(standings[at] ?? '', before - known.last))
      known.last = before + (lasts[at] ?? 0)
    }
    before += contents.length
  }
  return [...joined]
    .map(([stem, { standings }]) => ({ stem, standings: standings.join('') }))
    .sort((one, other) => (one.stem < other.stem ? -1 : 1))
}

function joinedCounts(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const joined = new Map<string, number>()
  for (const { forms, counts } of segments) {
    for (const [at, form] of forms.entries()) joined.set(form, (joined.get(form) ?? 0) + (counts[at] ?? 0))
  }
  return joined
}
