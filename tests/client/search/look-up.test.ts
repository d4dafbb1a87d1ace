import { describe, expect, test } from 'vitest'
import type { Files } from '../../../src/client/search/files.ts'
import { lookingUp } from '../../../src/client/search/look-up.ts'
import { packed } from '../../../src/client/search/packing.ts'
import { packedStandings, wordsOf } from '../../../src/client/search/standings.ts'

/** Where each stem stands: its places in each record that has it. */
const shelves: readonly Readonly<Record<string, Readonly<Record<number, readonly number[]>>>>[] = [
  { a: { 0: [1] }, open: { 0: [0, 7], 3: [9, 2] }, price: { 0: [2], 1: [] } },
  { pricey: { 2: [5] }, weight: { 0: [8], 3: [3] } },
]

/** What is found, and which files were read for it. */
async function found(look: string, tag = 'en') {
  const read: number[] = []
  const files: Pick<Files, 'words'> = {
    words: (file) => {
      read.push(file)
      const words = shelves[file] ?? {}
      const of = wordsOf({
        stems: packed(Object.keys(words)),
        standings: Object.values(words).map((of) =>
          packedStandings(Object.entries(of).map(([record, places]) => ({ record: Number(record), places }))),
        ),
      })
      return Promise.resolve(of)
    },
  }
  const stemOf = (word: string): string => word.replace(/s$/, '')
  const lookUp = lookingUp({ tag, stemOf, beginningOf: stemOf, words: ['a', 'pricey'], files })
  return { places: Object.fromEntries(await lookUp(look)), read }
}

describe('in quotation marks', () => {
  test.each([
    ['a word and its forms, the first time that they stand there', '"opens"', { 0: [0], 3: [9] }],
    ['signs, capitals and marks aside', '"Ópen!"', { 0: [0], 3: [9] }],
    ['what has it in its id alone', '"price"', { 0: [2], 1: [] }],
    ['words that follow each other', '"open weights"', { 0: [7, 8], 3: [2, 3] }],
    ['words that do so in one record', '"a price"', { 0: [1, 2] }],
    ['no words that do not', '"weight open"', {}],
    ['nothing that nothing has', '"zebra"', {}],
    ['nothing for signs', '"…"', {}],
  ])('%s: %s', async (_what, look, places) => {
    expect((await found(look)).places).toEqual(places)
  })

  test('one file is read for a word', async () => {
    expect((await found('"price"')).read).toEqual([0])
    expect((await found('"weight"')).read).toEqual([1])
  })

  test('words of a language without spaces are parted', async () => {
    expect((await found('"open weight"', 'ja')).places).toEqual({ 0: [7, 8], 3: [2, 3] })
  })
})

describe('without', () => {
  test.each([
    ['all that begins so, in each file that may have it', 'pric', { 0: [2], 1: [], 2: [5] }, [0, 1]],
    ['every place, in order', 'ope', { 0: [0, 7], 3: [2, 9] }, [0]],
    ['else the longest that it begins with', 'openly', { 0: [0, 7], 3: [2, 9] }, [0]],
    ['nothing when nothing does', 'zebra', {}, [1]],
  ])('%s: %s', async (_what, look, places, read) => {
    expect(await found(look)).toEqual({ places, read })
  })
})
