import { describe, expect, test } from 'vitest'
import { type Extent, type Places, rank, type Sought } from '../../../src/client/search/rank.ts'

/** Ten records of three words in the title, two that are not shown, and a text. */
const extents = new Map([...'abcdefghij'].map((id): [string, Extent] => [id, { title: 3, alias: 5 }]))

const places = (of: Record<string, number[]>): Places => new Map(Object.entries(of))

function word(of: Record<string, number[]>, { weight = 1, isQuoted = false } = {}): Sought {
  return { ways: [{ weight, places: places(of) }], isQuoted }
}

/** The order of what is found; what has most words alone in brackets. */
function order(sought: readonly Sought[], pairs: readonly Places[] = []): string {
  return rank({ sought, pairs }, extents)
    .map(({ id, isWhole }) => (isWhole ? id : `(${id})`))
    .join('')
}

describe('results by words', () => {
  test('are those that have the word, the title before other names before the text', () => {
    expect(order([word({ a: [9], c: [4], d: [0] })])).toBe('dca')
  })

  test('are alike where they are alike, as the index lists them', () => {
    expect(order([word({ d: [1], c: [0], b: [2] })])).toBe('bcd')
  })

  test('have the better of two ways to say it, and its sure form before a beginning', () => {
    const [exact, begun] = [word({ b: [0] }), word({ a: [0], b: [0] }, { weight: 0.4 })]
    expect(order([{ ways: [...exact.ways, ...begun.ways], isQuoted: false }])).toBe('ba')
  })

  test('that have all words come before those that have most, wherever they have them', () => {
    expect(order([word({ a: [0], b: [9] }), word({ a: [1], b: [8] }), word({ b: [7] })])).toBe('b(a)')
  })

  test('have half of what was asked at least, and a rare word is more of it than a common one', () => {
    const common = word({ a: [0], b: [0], c: [0], d: [0], e: [0] })
    const rare = word({ f: [0] })
    expect(order([common, rare])).toBe('(f)')
    expect(order([common, common, rare, rare])).toBe('(f)')
    expect(order([word({ a: [0] }), word({ b: [0] }), word({ c: [0] })])).toBe('')
  })

  test('are not half of what was asked by a word that only begins so, where others have all of it or nothing does', () => {
    const [common, begun] = [word({ a: [0], b: [0], c: [0] }), word({ c: [8], d: [8] }, { weight: 0.4 })]
    expect(order([common, begun])).toBe('c')
    expect(order([begun])).toBe('cd')
  })

  test('that were withdrawn come after those that are nearly as good, and before those that are not', () => {
    const withdrawn = new Map([...extents, ['a', { title: 3, alias: 5, isWithdrawn: true }]])
    const found = rank({ sought: [word({ a: [0], b: [4], c: [9] })], pairs: [] }, withdrawn)
    expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  test('that have a rare word in the title come before those that have a common one there', () => {
    const common = { a: [0], b: [9], c: [0], d: [0], e: [0] }
    expect(order([word(common), word({ a: [9], b: [0] })])).toBe('ba')
  })

  test('that have words side by side come first', () => {
    const [one, other] = [word({ a: [0], b: [0] }), word({ a: [2], b: [1] })]
    expect(order([one, other])).toBe('ab')
    expect(order([one, other], [places({ b: [0, 1] })])).toBe('ba')
  })

  test('whose title says little else come first', () => {
    const short = new Map([...extents, ['j', { title: 1, alias: 1 }]])
    expect(rank({ sought: [word({ a: [0], j: [0] })], pairs: [] }, short).map(({ id }) => id)).toEqual(['j', 'a'])
  })

  test('all have words that stood in quotation marks', () => {
    const quoted = word({ a: [0] }, { isQuoted: true })
    expect(order([quoted, word({ b: [0], a: [7] })])).toBe('a')
    expect(order([word({}, { isQuoted: true }), word({ b: [0] })])).toBe('')
  })

  test('tell where the words stand, in order and once', () => {
    const [found] = rank({ sought: [word({ a: [7, 2] }), word({ a: [2] })], pairs: [] }, extents)
    expect(found?.places).toEqual([2, 7])
  })

  test('are no records that the facts do not know', () => {
    expect(order([word({ zz: [0] })])).toBe('')
  })
})
