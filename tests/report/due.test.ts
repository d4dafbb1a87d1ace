import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { type DueItem, dueList } from '../../src/report/due.ts'
import { dueMarkdown, dueText } from '../../src/report/due-text.ts'
import { files, type Texts } from '../helpers/garden.ts'

/** The work list of the minimal garden with some texts added, on a day. */
function due(texts: Texts, asOf: string): DueItem[] {
  const { judged, diagnostics } = checkGarden(files(texts), onDay(asOf))
  if (!judged) throw new Error('The garden has no policy.')
  return dueList(judged, diagnostics)
}

/** Claims of the minimal page, each planted on a day. */
function claims(days: Readonly<Record<string, string>>): Texts {
  return Object.fromEntries(
    Object.entries(days).map(([id, day]) => [
      `claims/economy/${id}.yaml`,
      'statement: Bread is dear.\nkind: finding\nevidence: []\n' +
        `history:\n  - { date: ${day}, by: remy, badge: unsourced, why: Planted. }\n`,
    ]),
  )
}

describe('the work list', () => {
  // Due after 180 days, overdue after 365.
  test.each([
    ['the day before it is due', '2026-11-25', []],
    ['the day it is due', '2026-11-26', ['due']],
    ['the day before it is overdue', '2027-05-29', ['due']],
    ['the day it is overdue', '2027-05-30', ['overdue']],
  ])('holds a claim that was tended last on 2026-05-30, %s', (_name, asOf, reasons) => {
    expect(due(claims({ bread: '2026-05-30' }), asOf).map(({ reason }) => reason)).toEqual(reasons)
  })

  test('spreads the turns of claims of one day over four weeks, by id', () => {
    const planted = claims({ a: '2026-05-30', d: '2026-05-30', c: '2026-05-30', b: '2026-05-30', z: '2026-06-01' })
    expect(due(planted, '2026-12-31').map(({ id, turn }) => [id, turn])).toEqual([
      ['economy/a', '2026-11-26'],
      ['economy/z', '2026-11-28'],
      ['economy/b', '2026-12-03'],
      ['economy/c', '2026-12-10'],
      ['economy/d', '2026-12-17'],
    ])
  })

  test('gives the claims of one day that most rests on their turns first, and says how much does', () => {
    const readings = Object.fromEntries(
      ['x', 'y'].map((id) => [
        `claims/economy/${id}.yaml`,
        'statement: So bread is dear.\nkind: reading\nevidence: []\nrests: [economy/c]\n' +
          'history:\n  - { date: 2026-11-01, by: remy, badge: unsourced, why: Planted. }\n',
      ]),
    )
    const items = due({ ...claims({ a: '2026-05-30', b: '2026-05-30', c: '2026-05-30' }), ...readings }, '2026-12-31')
    expect(items.map(({ id, resting }) => [id, resting])).toEqual([
      ['economy/c', 2],
      ['economy/a', 0],
      ['economy/b', 0],
    ])
    expect(dueText(items)).toContain('Bread is dear.\n  claims/economy/c.yaml\n')
    expect(dueText(items)).toContain(' 2 records rest on it.\n')
  })

  test('is told in words to a person, twenty at once, and whole to a program', () => {
    const days = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`c${index}`, '2026-05-30']))
    const items = due(claims(days), '2026-12-31')
    expect(items).toHaveLength(25)
    expect(dueText(items).match(/ due {2}Bread is dear/g)).toHaveLength(20)
    expect(dueText(items)).toMatch(/\nAnd 5 more: `--format json` lists all\.\n$/)
    expect(dueMarkdown(items).match(/^- \[ \] /gm)).toHaveLength(25)
    expect(dueMarkdown(items)).not.toMatch(/[\u2060]`|`[^`]*&#96;/)
  })

  test('gives what is not about time its turn on the day itself, before what comes later', () => {
    const material = {
      'sources/lead.yaml':
        'title: A lead\nkind: lead\nurl: https://lead.example\npages: [economy]\n' +
        'history:\n  - { date: 2026-05-30, by: editor, grade: C, why: Read. }\n',
    }
    const items = due({ ...claims({ a: '2026-05-30', b: '2026-05-30' }), ...material }, '2026-11-30')
    expect(items.map(({ reason, id, path, turn }) => [reason, id, path, turn])).toEqual([
      ['due', 'economy/a', 'claims/economy/a.yaml', '2026-11-26'],
      ['raw-material', 'lead', 'sources/lead.yaml', '2026-11-30'],
      ['due', 'economy/b', 'claims/economy/b.yaml', '2026-12-10'],
    ])
  })

  test('holds texts that state a claim which fell since', () => {
    const fell = `statement: Bread is dear.\nkind: finding\nevidence: []\nhistory:\n${[
      ['2026-10-30', 'unconfirmed'],
      ['2026-11-05', 'unsourced'],
    ]
      .map(([day, badge]) => `  - { date: ${day}, by: editor, badge: ${badge}, why: So. }\n`)
      .join('')}`
    const page =
      '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\n---\nAs is known, [[claim:economy/a]]\n'
    const items = due({ 'claims/economy/a.yaml': fell, 'pages/economy.md': page }, '2026-11-24')
    expect(items).toEqual([
      {
        reason: 'words-overtaken',
        id: 'economy',
        path: 'pages/economy.md',
        turn: '2026-11-24',
        words: 'Economy',
        resting: 0,
        url: 'https://garden.example/economy/',
        message:
          'It states `economy/a`, which went from `unconfirmed` to `unsourced` on `2026-11-05`: As is known, [[claim:economy/a]]',
      },
    ])
  })

  test('leaves out what another list is for', () => {
    const broken = { ...claims({ a: '2026-11-01' }), 'claims/economy/a.yaml': 'statement: [\n' }
    expect(due(broken, '2026-11-24')).toEqual([])
  })
})

test('a page with numbers that nothing vouches for is told with how many there are', () => {
  const page = (body: string) => `---\ntitle: A page\nsummary: What it is.\nplanted: 2026-11-20\n---\n${body}\n`
  const texts = { 'pages/economy.md': page('It costs 4.20 or 4.30.'), 'pages/trade.md': page('It costs 5.') }
  const items = due(texts, '2026-11-24').filter(({ reason }) => reason === 'orphans')
  expect(items.map(({ path, message }) => [path, message])).toEqual([
    [
      'pages/economy.md',
      '2 numbers here, of 3 numbers in all pages, with neither claim nor citation beside: `4.20`, `4.30`.',
    ],
    ['pages/trade.md', '1 number here, of 3 numbers in all pages, with neither claim nor citation beside: `5`.'],
  ])
})
