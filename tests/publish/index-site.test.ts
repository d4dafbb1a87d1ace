import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { indexSite } from '../../src/publish/index-site.ts'
import type { SearchRecord } from '../../src/views/search.ts'

const scratch = mkdtempSync(join(tmpdir(), 'ripen-index-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function record(id: string): SearchRecord {
  const words = { title: `Claim ${id}`, content: `Prices of ${id} fall.` }
  return {
    type: 'Claim',
    id,
    url: `/claims/${id}/`,
    ...words,
    filters: {},
    sort: { date: '2026-05-30', ripeness: '0' },
    meta: {},
  }
}

test('every record is in the index that was written', async () => {
  expect(await indexSite(join(scratch, 'good'), [record('a'), record('b')], 'en')).toBe(2)
  expect(readdirSync(join(scratch, 'good/pagefind/fragment'))).toHaveLength(2)
})

test('records with the same words are results of their own', async () => {
  expect(await indexSite(join(scratch, 'alike'), [record('a'), { ...record('a'), url: '/claims/b/' }], 'en')).toBe(2)
})

test('a record that is lost fails', async () => {
  await expect(indexSite(join(scratch, 'twice'), [record('a'), record('a')], 'en')).rejects.toThrow(
    '1 results of 2 records',
  )
})

test('a record that the indexer does not take fails', async () => {
  const empty = { ...record('a'), content: '' }
  await expect(indexSite(join(scratch, 'empty'), [empty, record('b')], 'en')).rejects.toThrow('could not be made')
})
