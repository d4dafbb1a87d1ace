import { describe, expect, test } from 'vitest'
import { claimsCsv } from '../../src/documents/api/claims-csv.ts'
import { readCsv, tableOf } from '../helpers/csv.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { tides } from '../helpers/tides.ts'

const site = await tides()

const table = tableOf(claimsCsv(site.allClaims, site.frame))
const row = (id: string) => table.find((each) => each['id'] === id)

test('there is a row for each claim, and a field for each column', () => {
  const rows = readCsv(claimsCsv(site.allClaims, site.frame))
  expect(rows).toHaveLength(1 + site.claims.length)
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([20]))
})

test('a row says how a claim stands and how it fared', () => {
  expect(row('tides/two-tides-a-day')).toEqual({
    id: 'tides/two-tides-a-day',
    url: 'https://tides.example/claims/tides/two-tides-a-day/',
    page: 'tides',
    kind: 'finding',
    statement: 'Most coasts of the Atlantic have two tides a day, about 12 hours and 25 minutes apart.',
    badge: 'well-sourced',
    earned: 'well-sourced',
    stepsMet: '4',
    stepsOf: '4',
    stage: 'ripe',
    contested: 'false',
    withdrawn: 'false',
    planted: '2026-05-28',
    plantedBy: 'remy',
    lastMoved: '2026-06-10',
    lastTended: '2026-06-10',
    supportingSources: '2',
    independentSources: '2',
    usableCitations: '2',
    provedCitations: '0',
  })
  expect(row('tides/fish-pass')).toMatchObject({ contested: 'true' })
  expect(row('tides/moon')).toMatchObject({ withdrawn: 'true', lastMoved: '', lastTended: '2026-05-28' })
  expect(row('tides/fish-pass')).toMatchObject({ usableCitations: '4', provedCitations: '1' })
  expect(row('tides/jobs')).toMatchObject({ supportingSources: '3', independentSources: '1' })
})

test('a garden without claims is its heading', () => {
  const { allClaims, frame } = siteFrom({})
  expect(readCsv(claimsCsv(allClaims, frame))).toHaveLength(1)
})

describe('a spreadsheet runs nothing', () => {
  const claim = (statement: string): string =>
    `statement: ${JSON.stringify(statement)}\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`
  const written = (statement: string): string => {
    const { allClaims, frame } = siteFrom({ 'claims/economy/bread.yaml': claim(statement) })
    return tableOf(claimsCsv(allClaims, frame))[0]?.['statement'] ?? ''
  }

  test.each([
    ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['\\+1 is a vote', "'+1 is a vote"],
    ['\\-1 is none', "'-1 is none"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['A "quoted", long one', 'A "quoted", long one'],
    ['Two  lines\nbecome one', 'Two lines become one'],
  ])('%s', (statement, cell) => {
    expect(written(statement)).toBe(cell)
  })

  test('and finds no character that it cannot hold', () => {
    const { allClaims, frame } = siteFrom(hostile)
    const text = claimsCsv(allClaims, frame)
    expect(tableOf(text)[0]?.['statement']).toMatch(/^'=HYPERLINK/)
    expect([...text].filter((char) => char < ' ' && char !== '\r' && char !== '\n')).toEqual([])
    expect(text.isWellFormed()).toBe(true)
  })
})
