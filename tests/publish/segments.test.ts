import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { digestOf } from '../../src/publish/digest.ts'
import { indexSite } from '../../src/publish/index-site.ts'
import { cutIntoSegments } from '../../src/publish/search/cut-segments.ts'
import { type Given, givenOf } from '../../src/publish/search/given.ts'
import { joinSegments } from '../../src/publish/search/join-segments.ts'
import { openSegments } from '../../src/publish/search/kept-segments.ts'
import { withPagefind } from '../../src/publish/search/pagefind.ts'
import { searchFiles } from '../../src/publish/search/search-files.ts'
import { type Segment, segmentOf } from '../../src/publish/search/segment.ts'
import type { SearchRecord } from '../../src/views/taken/search-records.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-segments-'))
afterAll(() => rmSync(scratch, { recursive: true }))

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

describe('segments that are kept', () => {
  const folder = join(scratch, 'kept')
  const file = join(folder, 'site')
  const one = segment('first')
  const two = segment('second')

  function segment(content: string): Segment {
    const words = { stems: [], standings: [], lasts: [], forms: [], counts: [] }
    return { contents: [content, null], extents: [[1, 1]], ...words, learnt: null }
  }

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
  })

  async function keep(segments: Readonly<Record<string, Segment>>, version = '1'): Promise<void> {
    const kept = await openSegments({ file, version })
    for (const [key, segment] of Object.entries(segments)) kept.keep(key, segment)
    await kept.save()
  }

  test('are known by their keys, to the same code alone', async () => {
    await keep({ one, two })
    const known = await openSegments({ file, version: '1' })
    expect(['one', 'two', 'on', 'three'].map((key) => known.recall(key))).toEqual([one, two, undefined, undefined])
    expect((await openSegments({ file, version: '2' })).recall('one')).toBeUndefined()
  })

  test('are those of the last build, which writes nothing when it made none', async () => {
    await keep({ one, two })
    const before = statSync(file).ino
    const same = await openSegments({ file, version: '1' })
    same.recall('two')
    await same.save()
    expect(statSync(file).ino).toBe(before)
    const next = await openSegments({ file, version: '1' })
    next.recall('two')
    next.keep('three', one)
    await next.save()
    const last = await openSegments({ file, version: '1' })
    expect(['one', 'two', 'three'].map((key) => last.recall(key))).toEqual([undefined, two, one])
  })

  test.each<[string, (whole: Buffer) => Uint8Array]>([
    ['is empty', () => Buffer.alloc(0)],
    ['is cut off', (whole) => whole.subarray(0, -1)],
    ['goes on', (whole) => Buffer.concat([whole, Buffer.from('\n')])],
    ['has another byte', (whole) => Buffer.from(whole.toString().replace('first', 'furst'))],
  ])('are not believed of a file that %s', async (_what, damaged) => {
    await keep({ one })
    writeFileSync(file, damaged(readFileSync(file)))
    expect((await openSegments({ file, version: '1' })).recall('one')).toBeUndefined()
  })
})

describe('a site that is indexed again', () => {
  const keeping = { file: join(scratch, 'again/site'), version: '1' }
  const long = Array.from({ length: 60 }, (_, at) => `word${at} falls`).join(' ')
  const records = Array.from({ length: 900 }, (_, at) => record(`c${at}`, `Claim ${at}.`, long))
  const edited = records.with(400, record('c400', 'Claim 400.', `${long} and rises`))

  async function files(name: string, of: readonly SearchRecord[], keeps = true): Promise<Map<string, string>> {
    const folder = join(scratch, name)
    await indexSite({ folder, records: of, language: 'en', keeping: keeps ? keeping : undefined })
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = entries.map(({ parentPath, name: file }) => join(parentPath, file))
    return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]))
  }

  /** The lines of the file that segments are kept in, but for the one that says what it is. */
  function lines(): string[] {
    return readFileSync(keeping.file, 'utf8').trimEnd().split('\n').slice(1)
  }

  test('is what it is when it is indexed anew, and of its segments only the edited one is', async () => {
    const first = await files('first', records)
    const before = lines()
    expect(await files('same', records)).toEqual(first)
    expect(await files('edited', edited)).toEqual(await files('whole', edited, false))
    const after = lines()
    expect(before.length).toBeGreaterThan(2)
    expect(after.length).toBe(before.length)
    expect(after.filter((line) => !before.includes(line)).length).toBe(1)
  })

  test('takes from them what became of the words, and of the records all else', async () => {
    const known = readFileSync(keeping.file, 'utf8')
    const moved = edited.map((each) => ({ ...each, facts: { ...each.facts, moved: '2026-06-01' } }))
    expect(await files('moved', moved)).toEqual(await files('whole', moved, false))
    expect(readFileSync(keeping.file, 'utf8')).toBe(known)
  })
})
