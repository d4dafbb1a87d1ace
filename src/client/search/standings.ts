import { packedNumbers, unpacked, unpackedNumbers } from './packing.ts'

/** Where a stem stands in a record. */
export interface Standing {
  /** The number of the record. */
  readonly record: number
  /** Which of its words have the stem, by their number: as a part of them, then whole. None: its id alone has it. */
  readonly places: readonly number[]
}

/** A file of words: their stems in order, packed, and for each where it stands, packed. */
export interface WordsFile {
  readonly stems: string
  readonly standings: readonly string[]
}

/** Stems in order, and where each stands, by its place among them. */
export interface Words {
  readonly stems: readonly string[]
  standings(at: number): readonly Standing[]
}

export function wordsOf({ stems, standings }: WordsFile): Words {
  return { stems: unpacked(stems), standings: (at) => unpackedStandings(standings[at] ?? '') }
}

/** Standings in the order of their records, each record by its step from the one before, and so its places. */
export function packedStandings(standings: readonly Standing[]): string {
  const records = steps(standings.map(({ record }) => record))
  return packedNumbers(
    standings.flatMap(({ places }, at) => {
      // Places of parts need not be in order: those before the last that steps back are told as they are.
      const parts = places.findLastIndex((place, next) => place < (places[next - 1] ?? 0))
      const told = [...places.slice(0, Math.max(parts, 0)), ...steps(places.slice(Math.max(parts, 0)))]
      return [records[at] ?? 0, 2 * places.length + Number(parts > 0), ...(parts > 0 ? [parts] : []), ...told]
    }),
  )
}

export function unpackedStandings(text: string): Standing[] {
  const numbers = unpackedNumbers(text)
  const standings: Standing[] = []
  let record = 0
  let at = 0
  const next = (): number => numbers[at++] ?? 0
  while (at < numbers.length) {
    record += next()
    const told = next()
    const parts = told % 2 === 1 ? next() : 0
    let place = 0
    const places = Array.from({ length: Math.floor(told / 2) }, (_, number) => {
      place = (number <= parts ? 0 : place) + next()
      return place
    })
    standings.push({ record, places })
  }
  return standings
}

function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}
