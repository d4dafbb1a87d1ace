import { expect, test } from 'vitest'
import { citationsCsv } from '../../src/documents/api/citations-csv.ts'
import { readCsv, tableOf } from '../helpers/csv.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { tides } from '../helpers/tides.ts'

const { allClaims, frame } = await tides()
const table = tableOf(citationsCsv(allClaims, frame))
const rows = (claim: string) => table.filter((row) => row['claim'] === claim)

test('there is a row for each citation of each claim, in its order', () => {
  expect(table.map(({ claim, source }) => [claim, source])).toEqual(
    allClaims.flatMap(({ id, record }) => record.evidence.map(({ source }) => [id, source])),
  )
})

test('a row says what is quoted, and where it stands', () => {
  expect(rows('tides/fish-pass')[2]).toEqual({
    claim: 'tides/fish-pass',
    url: 'https://tides.example/claims/tides/fish-pass/',
    badge: 'caveat',
    source: 'sluice-count',
    stance: 'contradicts',
    directness: 'direct',
    at: 'p. 7',
    usable: 'true',
    quote: 'Of 412 eels, 131 came through alive.',
    proved: 'true',
    passage: 'eels',
    passageAt: 'p. 7',
    seen: '2026-05-29',
    seenBy: 'remy',
    wordsAt: 'https://river.example/eels#:~:text=Of%20412%20eels%2C%20131%20came%20through%20alive.',
  })
})

test('a row says what is not quoted, not proved or not usable', () => {
  const [survey, maker] = rows('tides/fish-pass')
  expect(survey).toMatchObject({ quote: '94 % of tagged salmon were recorded on the seaward side.', proved: 'false' })
  expect(maker).toMatchObject({ quote: '', proved: 'false', passage: '', seen: '', wordsAt: '' })
  expect(rows('tides/silt')[2]).toMatchObject({ source: 'old-model', usable: 'false' })
})

test('a spreadsheet runs nothing, and finds no character that it cannot hold', () => {
  const [name = '', text = ''] = Object.entries(hostile).find(([path]) => path.startsWith('claims/')) ?? []
  const quoting = text.replace(
    'directness: direct }',
    `directness: direct, quote: "=HYPERLINK(1) \\x01 \\uD800 of it" }`,
  )
  const site = siteFrom({ ...hostile, [name]: quoting })
  const written = citationsCsv(site.allClaims, site.frame)
  expect(tableOf(written)[0]?.['quote']).toMatch(/^'=HYPERLINK/)
  expect([...written].filter((char) => char < ' ' && char !== '\r' && char !== '\n')).toEqual([])
  expect(written.isWellFormed()).toBe(true)
})

test('a garden without claims is its heading', () => {
  const site = siteFrom({})
  expect(readCsv(citationsCsv(site.allClaims, site.frame))).toHaveLength(1)
})
