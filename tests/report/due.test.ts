import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import { type DueItem, dueList } from '../../src/report/due.ts'
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

  test('leaves out what another list is for', () => {
    const broken = { ...claims({ a: '2026-11-01' }), 'claims/economy/a.yaml': 'statement: [\n' }
    expect(due(broken, '2026-11-24')).toEqual([])
  })
})
