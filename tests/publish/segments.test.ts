import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/publish/digest.ts'
import { cutIntoSegments } from '../../src/publish/search/cut-segments.ts'
import { type Given, givenOf } from '../../src/publish/search/given.ts'
import { joinSegments } from '../../src/publish/search/join-segments.ts'
import { withPagefind } from '../../src/publish/search/pagefind.ts'
import { searchFiles } from '../../src/publish/search/search-files.ts'
import { type Segment, segmentOf } from '../../src/publish/search/segment.ts'
import type { SearchRecord } from '../../src/views/taken/search-records.ts'

function record(id: string, title: string, rest: string, hidden?: string): SearchRecord {
  const facts = { filters: { type: ['claim'] }, moved: '2026-05-30' }
  return { id, url: `/claims/${id}/`, title, content: `${title} ${rest}`.trim(), ...(hidden && { hidden }), facts }
}

describe('what is found in segments', () => {
  // Words whose stems, marks and parts are each other's.
  const words = [
    ...['cafe', 'café', 'cafè', 'Café', 'cafés', 'café-cafè', 'open-weights', 'weights', 'weight', 'Weighing'],
    ...['prix', 'parlons', 'parler', 'parlez', 'œuvre', 'c0', '120b', '“own”', '—', '…', 'a\u00a0b', '東京都は大きい'],
  ]
  const text = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((some) => some.join(' '))
  const texts = fc.array(fc.tuple(text, text, fc.option(text, { nil: undefined })), { minLength: 1, maxLength: 12 })

  test.each(['en', 'fr', 'ja'])('of records in %s is the same to the byte as in one', async (language) => {
    await withPagefind(language, async (indexer) => {
      const files = async (records: readonly SearchRecord[], size: number) => {
        const given = records.map(givenOf)
        const segments: Segment[] = []
        for (let at = 0; at < given.length; at += size) {
          const those = given.slice(at, at + size)
          segments.push(segmentOf(those, await indexer(those), language))
        }
        return searchFiles(records, joinSegments(given, segments))
      }
      await fc.assert(
        fc.asyncProperty(texts, fc.integer({ min: 1, max: 5 }), async (some, size) => {
          const records = some.map(([title, rest, hidden], at) => record(`c${at}`, title, rest, hidden))
          expect(await files(records, size)).toEqual(await files(records, records.length))
        }),
        { numRuns: 25 },
      )
    })
  })
})

describe('records are cut into segments', () => {
  const long = 'Prices fall and rise. '.repeat(100)
  const many = Array.from({ length: 1500 }, (_, at) => givenOf(record(`c${at}`, `Claim ${at}.`, long)))

  const known = new Set(cutIntoSegments(many).map((segment) => digestOf(segment)))

  /** How many segments of these are none of those. */
  function anew(records: readonly Given[]): number {
    return cutIntoSegments(records).filter((segment) => !known.has(digestOf(segment))).length
  }

  test('of about as many letters, all in order', () => {
    const segments = cutIntoSegments(many)
    expect(segments.length).toBeGreaterThan(5)
    expect(segments.length).toBeLessThan(30)
    expect(segments.flat()).toEqual(many)
    expect(cutIntoSegments([])).toEqual([])
  })

  test('of which an edited, an added and a removed record change two at most', () => {
    const other = givenOf(record('other', 'Another.', long))
    fc.assert(
      fc.property(fc.nat(many.length - 1), (at) => {
        const { id = '', title = '' } = many[at] ?? {}
        const edited = givenOf(record(id, title, `${long} It was looked at again.`))
        expect(anew(many.with(at, edited))).toBeLessThanOrEqual(2)
        expect(anew(many.toSpliced(at, 0, other))).toBeLessThanOrEqual(2)
        expect(anew(many.toSpliced(at, 1))).toBeLessThanOrEqual(2)
      }),
      { numRuns: 20 },
    )
  })

  test('of which a record that alone is longer than one ends one', () => {
    const page = givenOf(record('page', 'A page.', 'word '.repeat(60_000)))
    expect(cutIntoSegments([page, page]).length).toBe(2)
  })
})
