import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { FactsFile } from '../../src/client/search/facts.ts'
import { unpacked } from '../../src/client/search/vocabulary.ts'
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

/** The texts of all results that were written, by file. */
function fragments(name: string): string[] {
  const folder = join(scratch, name, 'pagefind/fragment')
  return readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))).toString())
}

function factsOf(name: string): FactsFile {
  return JSON.parse(readFileSync(join(scratch, name, 'pagefind/facts.json'), 'utf8'))
}

test.each([0, 1, 2, 64, 65, 200])(
  'every one of %i records is in the index, and what it is stands beside it',
  async (count) => {
    const name = `good-${count}`
    expect(await indexSite(join(scratch, name), records(count), 'en')).toBe(count)
    const facts = factsOf(name).results
    expect(Object.values(facts)).toEqual(records(count).map((each) => ({ ...each.facts, words: [2, 2] })))
    const all = count === 0 ? '' : fragments(name).join('\n')
    for (const key of Object.keys(facts)) {
      const isAlone = readdirSync(join(scratch, name, 'pagefind/fragment')).includes(`${key}.pf_fragment`)
      expect(isAlone || all.includes(`"${key}":{`), key).toBe(true)
    }
  },
)

test('words are looked for in words alone, not in what stands beside them', async () => {
  await indexSite(join(scratch, 'words'), [record('a')], 'en')
  expect(fragments('words').join()).toContain('"filters":{},"meta":{"id":"a","title":"Claim a."}')
})

test('words that are never shown stand between the title and the rest, and it is told how many there are', async () => {
  const alias = { ...record('a'), hidden: 'cost of a, a price' }
  await indexSite(join(scratch, 'hidden'), [alias, record('b')], 'en')
  const { words, results } = factsOf('hidden')
  expect(fragments('hidden').join()).toContain('"content":"Claim a. cost of a, a price Prices of a fall."')
  expect(Object.values(results).map((each) => each.words)).toEqual([
    [2, 7],
    [2, 2],
  ])
  expect(unpacked(words).join(' ')).toBe('a b claim cost fall of price prices')
})

test('words are counted as the index parts them', async () => {
  await indexSite(
    join(scratch, 'zh'),
    [{ ...record('a'), title: '东京都很大', content: '东京都很大 你好', hidden: '首都' }],
    'zh',
  )
  const { words, results } = factsOf('zh')
  const [title = 0, hidden = 0] = Object.values(results)[0]?.words ?? []
  expect(title).toBeGreaterThan(1)
  expect(hidden).toBeGreaterThan(title)
  expect(unpacked(words)).toContain('首都')
})

test.each([
  [1, 1],
  [10, 1],
  [64, 1],
  [128, 64],
  [300, 60],
])('the results of %i records take %i files', async (count, files) => {
  await indexSite(join(scratch, `many-${count}`), records(count), 'en')
  expect(fragments(`many-${count}`).length).toBe(files)
})

test.each(['de-ch-1996', 'zh-hant-tw', 'pt-BR', 'zzz'])('%s may be the language of the records', async (language) => {
  expect(await indexSite(join(scratch, language), records(3), language)).toBe(3)
})

test('nothing is written that the site does not load', async () => {
  await indexSite(join(scratch, 'lean'), records(2), 'en')
  const scripts = readdirSync(join(scratch, 'lean/pagefind')).filter((name) => /\.(js|css)$/.test(name))
  expect(scripts).toEqual(['pagefind.js'])
})

test('records with the same words are results of their own', async () => {
  expect(await indexSite(join(scratch, 'alike'), [record('a'), { ...record('a'), url: '/claims/b/' }], 'en')).toBe(2)
})

test('a record that is lost fails', async () => {
  await expect(indexSite(join(scratch, 'twice'), [record('a'), record('a')], 'en')).rejects.toThrow(
    'could not be made: it holds 1 results of 2 records',
  )
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
  expect(await indexSite(join(scratch, folder), [{ ...record('a'), title: content, content }], 'en')).toBe(1)
})
