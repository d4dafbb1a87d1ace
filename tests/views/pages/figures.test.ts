import { expect, test } from 'vitest'
import { figuresCsv } from '../../../src/documents/api/figures-csv.ts'
import type { Shown } from '../../../src/views/routes.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, decided, grade, sourceText } from '../../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

function claim(figures: readonly string[], evidence: readonly string[] = [], more = ''): string {
  const list = figures.map((figure, index) => `  - { id: f${index}, ${figure} }\n`).join('')
  return claimText({ history, evidence, more: `detail: It was 1234.50, =10 or 280.\nfigures:\n${list}${more}` })
}

const site = siteFrom({
  'sources/study.yaml': sourceText('study', { history: [grade('2026-05-30', 'editor', 'B')] }),
  'claims/economy/b.yaml': claim(
    [
      'words: "1234.50", measure: Rent, value: 1234.50, low: 1000, high: 2000, unit: $, per: month, on: 2026-05-30',
      'words: "=10", measure: fall, value: 10, unit: fold, per: year, basis: { price: list }',
    ],
    [cite('study'), cite('study'), cite('study', 'contradicts')],
  ),
  'claims/economy/a.yaml': claim([
    'words: "280", measure: Fall, value: 280, unit: fold, per: year, basis: { price: list }',
  ]),
  'claims/economy/c.yaml': claim(
    ['words: "280", measure: gone, value: 280'],
    [],
    `withdrawn: ${decided('2026-06-01')}\n`,
  ),
})

function figures(): Shown['figures'] {
  const [route] = [...site.routes.values()].filter(({ kind }) => kind === 'figures')
  if (route?.kind !== 'figures') throw new Error('There is no list of figures.')
  return route.show()
}

test('every figure of a claim that stands is listed by its measure, with value, days, basis, sources, badge and claim', () => {
  const { list } = figures()
  expect(list.map(({ id, title, rows }) => [id, title, rows.map(({ claim: { id: of } }) => of)])).toEqual([
    ['measure-fall', 'Fall', ['economy/a', 'economy/b']],
    ['measure-rent', 'Rent', ['economy/b']],
  ])
  expect(list[1]?.rows[0]).toMatchObject({
    words: '1234.50',
    value: '1,234.50 (1,000 to 2,000)\u00A0$/month',
    days: { from: '2026-05-30', to: '2026-05-30' },
    basis: [],
    sources: [{ id: 'study', grade: 'B' }],
    claim: { id: 'economy/b', badge: { id: 'unsourced' } },
    isAtOdds: false,
  })
  expect(list[0]?.rows[0]).toMatchObject({ basis: [{ part: 'price', value: 'list' }], days: undefined, isAtOdds: true })
})

test('the same stands in a table for spreadsheets', () => {
  const lines = figuresCsv(site.allClaims, site.frame).split('\r\n')
  expect(lines[0]).toBe(
    'claim,url,badge,figure,measure,words,value,low,high,unit,per,on,from,to,basis,n,of,reconciledWith,sources',
  )
  expect(lines.slice(1)).toEqual([
    'economy/a,https://garden.example/claims/economy/a/,unsourced,f0,Fall,280,280,,,fold,year,,,,price: list,,,,',
    'economy/b,https://garden.example/claims/economy/b/,unsourced,f0,Rent,1234.50,1234.50,1000,2000,$,month,2026-05-30,,,,,,,study',
    "economy/b,https://garden.example/claims/economy/b/,unsourced,f1,fall,'=10,10,,,fold,year,,,,price: list,,,,study",
    '',
  ])
})

test('a number below zero stays a number in the table', () => {
  const { allClaims, frame } = siteFrom({
    'claims/economy/a.yaml': claimText({
      history,
      evidence: [],
      more: 'detail: It was -5 %.\nfigures:\n  - { id: change, words: "-5 %", measure: change, value: -5, unit: "%" }\n',
    }),
  })
  expect(figuresCsv(allClaims, frame)).toContain(",change,change,'-5 %,-5,")
})
