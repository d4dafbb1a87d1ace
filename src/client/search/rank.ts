// The order of results, all of it: by words first, by day or ripeness below.
//
// By words, records that have all of them come first, then those that have at least half of what was asked, each word
// counted by how few records have it, and by how surely the way in which a record has it is what was meant: of "price
// war", "wards" is not the half. Among each, a record counts for every word by the best way in which it has it:
// how surely that way is what was meant, times how much its place says (the title, other words that people ask for it
// by, the rest), times how few records have the word. Words that stand side by side as they were asked, and a title
// that says little else, add to it; a claim that was withdrawn counts for less. Records that are alike in all this stand as the index lists them.
import type { SearchFacts } from '../../views/taken/search-records.ts'

/** In which records words stand, and which of their words are the first that do, by their number. */
export type Places<Id = string> = ReadonlyMap<Id, readonly number[]>

/** Where one way to say a word stands. */
export interface Looked<Id = string> {
  readonly weight: number
  readonly places: Places<Id>
}

/** A word that was asked for, which some record has. */
export interface Sought<Id = string> {
  readonly ways: readonly Looked<Id>[]
  /** What does not have it is not found, whatever else it has. */
  readonly isQuoted: boolean
}

/** What was asked for, so far as some record has it. */
export interface Asked<Id = string> {
  readonly sought: readonly Sought<Id>[]
  /** Where two words that follow each other in the search do so in a record. */
  readonly pairs: readonly Places<Id>[]
}

/** How the words of a record are told apart by their number. */
export interface Extent {
  /** Words before this are those of the title. */
  readonly title: number
  /** Words from there to this are other words that people ask for it by; all that follow are its text. */
  readonly alias: number
  readonly isWithdrawn?: boolean
}

export interface Ranked<Id = string> {
  readonly id: Id
  /** The first of its words that were asked for, by their number. */
  readonly places: readonly number[]
  /** Whether it has all that was asked for. */
  readonly isWhole: boolean
}

const worth = { title: 1, alias: 0.9, text: 0.35, sideBySide: 0.4, titleShare: 0.25, withdrawn: 0.7 }

/** What has less than this of what was asked is not found. */
const leastShare = 0.5

export function rank<Id>({ sought, pairs }: Asked<Id>, extents: ReadonlyMap<Id, Extent>): Ranked<Id>[] {
  const found = sought.map(({ ways }) => standings(ways, extents))
  const rarity = found.map((of) => Math.log(1 + extents.size / Math.max(of.size, 1)))
  const share = (values: readonly number[]): number =>
    sum(values.map((value, at) => value * (rarity[at] ?? 0))) / sum(rarity)
  const scored = [...extents].flatMap(([id, extent]) => {
    const of = found.map((each) => each.get(id))
    const isLeftOut = sought.some(({ isQuoted }, at) => isQuoted && !of[at])
    const isWhole = of.every(Boolean)
    if (isLeftOut || (!isWhole && share(of.map((each) => each?.weight ?? 0)) < leastShare)) return []
    const places = [...new Set(of.flatMap((each) => each?.places ?? []))].sort((one, other) => one - other)
    const inTitle = places.filter((place) => place < extent.title).length / Math.max(extent.title, 1)
    const paired = pairs.map((each) => worthOf(each.get(id)?.[0], extent))
    const more = worth.titleShare * inTitle + worth.sideBySide * (sum(paired) / Math.max(paired.length, 1))
    const standing = extent.isWithdrawn ? worth.withdrawn : 1
    const score = share(of.map((each) => each?.worth ?? 0)) * (1 + more) * standing
    return [{ id, places, isWhole, score }]
  })
  return scored
    .sort((one, other) => Number(other.isWhole) - Number(one.isWhole) || other.score - one.score)
    .map(({ id, places, isWhole }) => ({ id, places, isWhole }))
}

/**
 * Results in the order that was asked for; those that are alike in it stay as they were.
 *
 * @param sort  such as "moved:desc"; empty for the order by words, and without words for what moved last
 */
export function sorted<Result extends { readonly facts: SearchFacts }>(
  results: readonly Result[],
  sort: string,
  hasWords: boolean,
): readonly Result[] {
  const [by, direction] = (sort === '' && !hasWords ? 'moved:desc' : sort).split(':')
  const sign = direction === 'asc' ? 1 : -1
  if (by === 'moved') return results.toSorted((a, b) => sign * compare(a.facts.moved, b.facts.moved))
  if (by === 'ripeness') return results.toSorted((a, b) => sign * (ripenessOf(a.facts) - ripenessOf(b.facts)))
  return results
}

/** A word in a record: how surely it is what was meant, how much it is worth there, and where it stands. */
interface Standing {
  readonly weight: number
  readonly worth: number
  readonly places: readonly number[]
}

/** What each record has of a word: the worth of its best way, and the places of all. */
function standings<Id>(ways: readonly Looked<Id>[], extents: ReadonlyMap<Id, Extent>): Map<Id, Standing> {
  const standing = new Map<Id, Standing>()
  for (const { weight, places } of ways) {
    for (const [id, at] of places) {
      const extent = extents.get(id)
      if (!extent) continue
      const before = standing.get(id)
      const own = weight * Math.max(...at.map((place) => worthOf(place, extent)))
      standing.set(id, {
        weight: Math.max(weight, before?.weight ?? 0),
        worth: Math.max(own, before?.worth ?? 0),
        places: [...(before?.places ?? []), ...at],
      })
    }
  }
  return standing
}

/** What a place is worth; nothing when there is none. */
function worthOf(place: number | undefined, { title, alias }: Extent): number {
  if (place === undefined) return 0
  if (place < title) return worth.title
  return place < alias ? worth.alias : worth.text
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The share of steps that were taken; less than none for what takes no steps. */
function ripenessOf({ steps }: SearchFacts): number {
  if (!steps) return -1
  const [met, of] = steps
  return of === 0 ? 1 : met / of
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
