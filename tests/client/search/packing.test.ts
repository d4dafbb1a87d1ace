import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnOf, listsOf, readColumn, readLists } from '../../../src/client/search/columns.ts'
import { firstRaised, packed, packedNumbers, unpacked, unpackedNumbers } from '../../../src/client/search/packing.ts'
import { packedStandings, unpackedStandings } from '../../../src/client/search/standings.ts'
import { textsWithWords, vocabularyOf } from '../../../src/client/search/vocabulary.ts'

describe('words', () => {
  test('are told by what they do not share with the one before', () => {
    expect(packed(['price', 'prices', 'pricing', 'rent'])).toBe('ApriceFsEingArent')
  })

  test('are unpacked as they were packed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const words = vocabularyOf(textsWithWords(texts))
        expect(unpacked(packed(words))).toEqual(words)
      }),
    )
  })
})

describe('numbers', () => {
  test('of which the first is raised are all others as they were', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat()), fc.nat(), (first, others, by) => {
        const raised = firstRaised(packedNumbers([first, ...others]), by)
        expect(unpackedNumbers(raised)).toEqual([first + by, ...others])
      }),
    )
  })

  test('are unpacked as they were packed, and JSON writes them as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(100), fc.nat())), (numbers) => {
        const text = packedNumbers(numbers)
        expect(unpackedNumbers(text)).toEqual(numbers)
        expect(JSON.stringify(text)).toBe(`"${text}"`)
      }),
    )
  })

  test('that are small take one sign', () => {
    expect(packedNumbers([0, 44]).length).toBe(2)
    expect(packedNumbers([45]).length).toBe(2)
  })
})

describe('columns', () => {
  test('hold for each record the value that it has, if it has one', () => {
    const values = ['b', undefined, 'a', 'b']
    expect(columnOf(values).values).toEqual(['b', 'a'])
    expect(readColumn(columnOf(values))).toEqual(values)
  })

  test('hold for each record the words that it has, in its order', () => {
    const lists = [['b'], undefined, ['c', 'a'], ['a']]
    expect(listsOf(lists).words).toEqual(['a', 'b', 'c'])
    expect(readLists(listsOf(lists))).toEqual(lists)
  })
})

test('where a stem stands is unpacked as it was packed, whatever the order of places', () => {
  const places = fc.uniqueArray(fc.nat(3000), { maxLength: 8 })
  const records = fc.uniqueArray(fc.nat(30_000)).map((all) => all.sort((one, other) => one - other))
  fc.assert(
    fc.property(records, fc.infiniteStream(places), (numbers, all) => {
      const standings = numbers.map((record) => ({ record, places: all.next().value ?? [] }))
      expect(unpackedStandings(packedStandings(standings))).toEqual(standings)
    }),
  )
})
