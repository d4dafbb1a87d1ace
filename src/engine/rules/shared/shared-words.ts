import { cut } from '../../quotes/compared.ts'
import type { Span } from '../../span.ts'
import type { Source } from '../../types.ts'
import { unspaced } from '../../words/tokens.ts'

/** Words in a row that a passage of one source has and one of another has too. */
export interface SharedWords {
  readonly source: Source
  readonly other: Source
  /** Which passage of `source` has them, and where in its text. */
  readonly passage: number
  readonly span: Span
  readonly count: number
}

/**
 * So much in a row is hardly written twice by chance: twelve words or, in writing that puts no space between words,
 * twenty-four signs, each of which counts for half a word.
 */
const longRun = 12

/** Of the sources that have the same words, the first are compared with all others: work grows with the texts alone. */
const mostHolders = 8

/** Words of a passage that stand in a row: of each which one it is, what it counts, and where it stands. */
interface Row {
  readonly source: Source
  readonly passage: number
  readonly ids: number[]
  readonly weights: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** A place in a row. */
interface Holder {
  readonly row: Row
  readonly start: number
}

/** A number is one word, whatever parts its digits. */
const wordOrSign = new RegExp(
  `\\p{N}+(?:[.,]\\p{N}+)+|${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{M}\\p{N}])+`,
  'gu',
)

/**
 * Long runs of words that passages of different sources have in common, one for each pair of sources at most. Case, white
 * space and punctuation make no difference; what a passage leaves out (`[…]`) ends a run.
 *
 * @param isMeant  of two sources, the later one first, whether they are to be compared
 */
export function sharedWords(
  sources: Iterable<Source>,
  isMeant: (source: Source, other: Source) => boolean,
): SharedWords[] {
  const rowsOf = rowReader()
  const all = [...sources].map((source) => ({ source, rows: rowsOf(source) }))
  const mayRecur = recurring(all.flatMap(({ rows }) => rows))
  const holders = new Map<number, Holder[]>()
  const found: SharedWords[] = []
  for (const { source, rows } of all) {
    const others = new Map<Source, 'meant' | 'not-meant' | 'found'>()
    const stateOf = (other: Source): string => {
      const state = others.get(other) ?? (isMeant(source, other) ? 'meant' : 'not-meant')
      others.set(other, state)
      return state
    }
    for (const row of rows) {
      forEachRun(row, (start, end, hash) => {
        if (!mayRecur(hash)) return
        const known = holders.get(hash) ?? []
        holders.set(hash, known)
        const elsewhere = known.filter((each) => each.row.source !== source)
        const same = elsewhere.find(
          (each) =>
            commonFrom(row, start, each, end - start) === end - start && stateOf(each.row.source) !== 'not-meant',
        )
        if (same && stateOf(same.row.source) === 'meant') {
          others.set(same.row.source, 'found')
          found.push(told(row, start, same))
        }
        if (known.length < mostHolders && elsewhere.length === known.length) known.push({ row, start })
      })
    }
  }
  return found
}

function told(row: Row, start: number, other: Holder): SharedWords {
  const count = commonFrom(row, start, other, row.ids.length)
  const span = { start: row.starts[start] ?? 0, end: row.ends[start + count - 1] ?? 0 }
  return { source: row.source, other: other.row.source, passage: row.passage, span, count }
}

/** Reads the rows of sources, in all of which the same words have the same number. */
function rowReader(): (source: Source) => Row[] {
  const ids = new Map<string, number>()
  /** By the word as it is written: most are written in a few ways, many times. */
  const known = new Map<string, { readonly id: number; readonly weight: number }>()
  const read = (written: string) => {
    const compared = written.normalize('NFKC').toLowerCase()
    const id = ids.get(compared) ?? ids.size
    ids.set(compared, id)
    return { id, weight: unspaced.test(written) ? 0.5 : 1 }
  }
  return (source) =>
    (source.record.passages ?? []).flatMap(({ text }, passage) => {
      const gaps = [...text.matchAll(cut)].map(({ index }) => index)
      const rows: Row[] = []
      let row: Row | undefined
      let gap = 0
      for (const { 0: written, index } of text.matchAll(wordOrSign)) {
        const word = known.get(written) ?? read(written)
        known.set(written, word)
        while ((gaps[gap] ?? text.length) < index) {
          gap += 1
          row = undefined
        }
        if (!row) {
          row = { source, passage, ids: [], weights: [], starts: [], ends: [] }
          rows.push(row)
        }
        row.ids.push(word.id)
        row.weights.push(word.weight)
        row.starts.push(index)
        row.ends.push(index + written.length)
      }
      return rows
    })
}

/** Tells every run of a row that is just long enough, with a number that is the same for the same words. */
function forEachRun({ ids, weights }: Row, tell: (start: number, end: number, hash: number) => void): void {
  for (let start = 0; start < ids.length; start += 1) {
    let weight = 0
    let hash = 0
    for (let end = start; end < ids.length; end += 1) {
      weight += weights[end] ?? 0
      hash = Math.imul(hash, 0x01000193) ^ Math.imul((ids[end] ?? 0) + 1, 0x9e3779b1)
      if (weight < longRun) continue
      tell(start, end + 1, hash)
      break
    }
  }
}

/** Far more than a garden has runs: few share one by chance. */
const buckets = 2 ** 22

/** Says of the number of a run whether there may be another run of the same words: of most there is none. */
function recurring(rows: readonly Row[]): (hash: number) => boolean {
  const counts = new Uint8Array(buckets)
  const bucketOf = (hash: number): number => hash & (buckets - 1)
  for (const row of rows) {
    forEachRun(row, (_start, _end, hash) => {
      const bucket = bucketOf(hash)
      counts[bucket] = Math.min((counts[bucket] ?? 0) + 1, 2)
    })
  }
  return (hash) => counts[bucketOf(hash)] === 2
}

/** How many words in a row are the same from two places on, and no more than are asked for. */
function commonFrom({ ids }: Row, start: number, other: Holder, most: number): number {
  let count = 0
  while (count < most && ids[start + count] === other.row.ids[other.start + count]) count += 1
  return Math.min(count, ids.length - start)
}
