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

interface Word {
  readonly id: number
  readonly span: Span
  readonly weight: 1 | 0.5
}

/** Words of a passage that stand in a row. */
interface Row {
  readonly source: Source
  readonly passage: number
  readonly words: readonly Word[]
}

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
  const ids = new Map<string, number>()
  const holders = new Map<number, Holder[]>()
  const found: SharedWords[] = []
  for (const source of sources) {
    const others = new Map<Source, 'meant' | 'not-meant' | 'found'>()
    const stateOf = (other: Source): string => {
      const state = others.get(other) ?? (isMeant(source, other) ? 'meant' : 'not-meant')
      others.set(other, state)
      return state
    }
    for (const row of rowsOf(source, ids)) {
      for (const { start, end, hash } of runsIn(row.words)) {
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
      }
    }
  }
  return found
}

function told(row: Row, start: number, other: Holder): SharedWords {
  const count = commonFrom(row, start, other, row.words.length)
  const [first, last] = [row.words[start], row.words[start + count - 1]]
  const span = { start: first?.span.start ?? 0, end: last?.span.end ?? 0 }
  return { source: row.source, other: other.row.source, passage: row.passage, span, count }
}

function rowsOf(source: Source, ids: Map<string, number>): Row[] {
  return (source.record.passages ?? []).flatMap(({ text }, passage) => {
    const gaps = [...text.matchAll(cut)].map(({ index }) => index)
    const words = [...text.matchAll(wordOrSign)].map(({ 0: word, index }): Word => {
      const compared = word.normalize('NFKC').toLowerCase()
      const id = ids.get(compared) ?? ids.size
      ids.set(compared, id)
      return { id, span: { start: index, end: index + word.length }, weight: unspaced.test(word) ? 0.5 : 1 }
    })
    let gap = 0
    const parts = Map.groupBy(words, ({ span }) => {
      while ((gaps[gap] ?? text.length) < span.start) gap += 1
      return gap
    })
    return [...parts.values()].map((part) => ({ source, passage, words: part }))
  })
}

/** Every run that is just long enough, with a number that is the same for the same words. */
function runsIn(words: readonly Word[]): (Span & { readonly hash: number })[] {
  return words.flatMap((_, start) => {
    let weight = 0
    let hash = 0
    for (let end = start; end < words.length; end += 1) {
      const word = words[end]
      weight += word?.weight ?? 0
      hash = Math.imul(hash, 0x01000193) ^ Math.imul((word?.id ?? 0) + 1, 0x9e3779b1)
      if (weight >= longRun) return [{ start, end: end + 1, hash }]
    }
    return []
  })
}

/** How many words in a row are the same from two places on, and no more than are asked for. */
function commonFrom({ words }: Row, start: number, other: Holder, most: number): number {
  let count = 0
  while (count < most && words[start + count]?.id === other.row.words[other.start + count]?.id) count += 1
  return Math.min(count, words.length - start)
}
