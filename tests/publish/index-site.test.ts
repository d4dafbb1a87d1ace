import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type FactsFile, recordFacts } from '../../src/client/search/facts.ts'
import { nameOf, type WrittenText } from '../../src/client/search/files.ts'
import { unpacked, unpackedNumbers } from '../../src/client/search/packing.ts'
import type { WordsFile } from '../../src/client/search/standings.ts'
import { indexSite } from '../../src/publish/index-site.ts'
import type { SearchRecord } from '../../src/views/taken/search-records.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-index-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function record(id: string): SearchRecord {
  return {
    id,
    url: `/claims/${id}/`,
    title: `Claim ${id}.`,
    content: `Claim ${id}. Prices of ${id} fall.`,
    facts: { filters: { type: ['claim'], badge: ['caveat'] }, moved: '2026-05-30', steps: [3, 4] },
  }
}

function records(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, index) => record(`c${index}`))
}

/** Indexes records into a folder of this name, with nothing from earlier builds. */
async function index(name: string, of: readonly SearchRecord[], language = 'en'): Promise<number> {
  return await indexSite({ folder: join(scratch, name), records: of, language, keeping: undefined })
}

function factsOf(name: string): FactsFile {
  return JSON.parse(readFileSync(join(scratch, name, 'pagefind/facts.json'), 'utf8'))
}

/** The files of one kind beside the facts, in order. */
function filesOf<File>(name: string, kind: keyof typeof nameOf): File[] {
  const folder = join(scratch, name, 'pagefind', factsOf(name).folder)
  const files = existsSync(folder) ? readdirSync(folder) : []
  const count = files.filter((file) => file.startsWith(kind)).length
  return Array.from({ length: count }, (_, at) => JSON.parse(readFileSync(join(folder, nameOf[kind](at)), 'utf8')))
}

/** All texts, in the order of the records. */
function textsOf(name: string): WrittenText[] {
  return filesOf<WrittenText[]>(name, 'texts').flat()
}

test.each([0, 1, 2, 64, 200])('every one of %i records is in the index, in order, and what it is', async (count) => {
  const name = `good-${count}`
  expect(await index(name, records(count))).toBe(count)
  expect(recordFacts(factsOf(name))).toEqual(records(count).map(({ facts }) => ({ ...facts, words: [2, 2] })))
  expect(textsOf(name)).toEqual(records(count).map(({ id, url, title, content }) => ({ id, url, title, content })))
})

test('what only a result shows stands with its words', async () => {
  const { facts, ...rest } = record('a')
  await index('shown', [{ ...rest, facts: { ...facts, withdrawn: true, unverified: ['fall'] } }])
  expect(recordFacts(factsOf('shown'))).toEqual([{ ...facts, withdrawn: true, words: [2, 2] }])
  expect(textsOf('shown').map(({ unverified }) => unverified)).toEqual([['fall']])
})

test('words that are never shown stand between the title and the rest, and it is told how many there are', async () => {
  const alias = { ...record('a'), hidden: 'cost of a, a price' }
  await index('hidden', [alias, record('b')])
  expect(textsOf('hidden')[0]?.content).toBe('Claim a. cost of a, a price Prices of a fall.')
  expect(recordFacts(factsOf('hidden')).map(({ words }) => words)).toEqual([
    [2, 7],
    [2, 2],
  ])
  expect(unpacked(factsOf('hidden').vocabulary).join(' ')).toBe('a b claim cost fall of price prices')
})

test('words are counted as the index parts them', async () => {
  await index('zh', [{ ...record('a'), title: '东京都很大', content: '东京都很大 你好', hidden: '首都' }], 'zh')
  const [title = 0, hidden = 0] = recordFacts(factsOf('zh'))[0]?.words ?? []
  expect(title).toBeGreaterThan(1)
  expect(hidden).toBeGreaterThan(title)
  expect(unpacked(factsOf('zh').vocabulary)).toContain('首都')
})

test('files hold more records until they are full, and each stem is in one of them', async () => {
  const long = records(200).map((each, at) => ({
    ...each,
    content: `${each.content} ${`word${at} `.repeat(100)}`.trim(),
  }))
  await index('few', records(200))
  await index('many', long)
  const facts = factsOf('many')
  const words = filesOf<WordsFile>('many', 'words').map(({ stems }) => unpacked(stems))
  const lengths = filesOf<WrittenText[]>('many', 'texts').map((texts) => texts.length)
  expect([filesOf('few', 'words').length, filesOf('few', 'texts').length]).toEqual([1, 1])
  expect(lengths.length).toBeGreaterThan(3)
  expect(unpackedNumbers(facts.texts)).toEqual(lengths)
  expect(facts.words).toEqual(words.map(([first]) => first))
  expect(words.flat()).toEqual([...new Set(words.flat())].sort())
})

test('the folder of files is another when they are', async () => {
  await index('one', [record('a')])
  await index('same', [record('a')])
  await index('other', [record('b')])
  expect(factsOf('same').folder).toBe(factsOf('one').folder)
  expect(factsOf('other').folder).not.toBe(factsOf('one').folder)
})

test.each(['de-ch-1996', 'zh-hant-tw', 'pt-BR', 'zzz'])('%s may be the language of the records', async (language) => {
  expect(await index(language, records(3), language)).toBe(3)
})

test('records with the same words are results of their own', async () => {
  expect(await index('alike', [record('a'), { ...record('a'), url: '/claims/b/' }])).toBe(2)
})

test.each([1, 60_000])('a record of %i words that is lost fails', async (count) => {
  const lost = { ...record('a'), content: `Claim a. ${'word '.repeat(count)}`.trim() }
  await expect(index('twice', [lost, lost])).rejects.toThrow('could not be made: it holds 1 results of 2 records')
})

test.each([
  ['half of a character', 'a \ud800 b'],
  ['an end of a script', '</script>]]>\u202e'],
  ['a control character', '\u0000 a'],
  ['signs alone', '!!! …'],
  ['nothing', ''],
  ['a space without width', 'a\u200bb c'],
])('%s is indexed', async (name, content) => {
  const folder = name.replaceAll(' ', '-')
  expect(await index(folder, [{ ...record('a'), title: content, content }])).toBe(1)
})
