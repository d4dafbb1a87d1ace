import { describe, expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'
import { asOf, diagnose, files } from '../helpers/garden.ts'

const first = '  - { date: 2026-05-30, by: remy, badge: unsourced, why: First. }\n'
const second = '  - { date: 2026-06-05, by: editor, badge: unsourced, why: Second. }\n'
const third = '  - { date: 2026-06-12, by: editor, badge: unsourced, why: Third. }\n'
const path = 'claims/economy/bread.yaml'
const claim = (history: string, more = ''): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: []\n${more}history:\n${history}`

function changes(before: string, after: string): void {
  reportsChange('history-rewritten', { [path]: before }, { [path]: after })
}

describe('a history', () => {
  test.each<[string, string, string]>([
    ['that stays', first + second, first + second],
    ['that grows', first, first + second],
    [
      'whose white space is folded otherwise',
      first,
      '  - date: 2026-05-30\n    by: remy\n    badge: unsourced\n    why: >-\n      First.\n',
    ],
    [
      'whose reason is broken into lines that read as one',
      first.replace('First.', 'First look at it.'),
      '  - date: 2026-05-30\n    by: remy\n    badge: unsourced\n    why: First\n      look at\n      it.\n',
    ],
    ['whose keys stand in another order', first, '  - { why: First., badge: unsourced, by: remy, date: 2026-05-30 }\n'],
    ['with a reason changed', first + second, `  - ‸${first.slice(4).replace('First', 'Best')}${second}`],
    [
      'with a second space in a reason',
      first.replace('First.', '"First look."'),
      `  - ‸${first.slice(4).replace('First.', '"First  look."')}`,
    ],
    [
      'with a reason on another line',
      first.replace('First.', '"First look."'),
      `  - ‸${first.slice(4).replace('First.', '"First\\nlook."')}`,
    ],
    ['with a day changed', first, `  - ‸${first.slice(4).replace('05-30', '05-29')}`],
    ['with an entry put before', second, `  - ‸${first.slice(4)}${second}`],
    ['with an entry put between', first + third, `${first}  - ‸${second.slice(4)}${third}`],
  ])('%s', (_name, before, after) => {
    changes(claim(before), claim(after))
  })

  test('with its last entry gone', () => {
    changes(claim(first + second), claim(first).replace('history', '‸history'))
  })

  test('of a source, with a grade changed in place, is rewritten and nothing else', () => {
    const source = (grade: string): string =>
      `title: x\nkind: report\nurl: https://x.example/\nhistory:\n  - ${grade}\n`
    const good = '{ date: 2026-05-30, by: editor, grade: B, why: So. }'
    reportsChange(
      'history-rewritten',
      { 'sources/x.yaml': source(good) },
      { 'sources/x.yaml': source(`‸${good.replace('B', 'A')}`) },
    )
  })
})

describe('a new entry', () => {
  const again = second.replace('06-05', '06-19')

  test.each<[string, string, string]>([
    ['of another day may use the words of an old one', first + second, first + second + again],
    ['of the same day says something else', second, second + second.replace('Second', 'Third')],
    ['says again what the last one says', first + second, `${first}${second}  - ‸${second.slice(4)}`],
    ['says it with white space between', second, `${second}  - ‸${second.slice(4).replace('Second.', '" Second. "')}`],
    ['repeats another new one', first, `${first}${second}  - ‸${second.slice(4)}`],
  ])('%s', (_name, before, after) => {
    changes(claim(before), claim(after))
  })

  test('that repeats an old one out of order is backdated, and that is all', () => {
    reportsChange(
      'backdated',
      { [path]: claim(first + second) },
      { [path]: claim(first + second + first.replace('date: ', 'date: ‸')) },
    )
  })
})

describe('a new claim', () => {
  const other = 'claims/economy/milk.yaml'
  const before = { [path]: claim(first + second + third) }

  test.each<[string, string]>([
    ['with a history of its own', claim(third.replace('Third', 'New'))],
    ['planted with the same words as another', claim(first)],
    ['that brings the whole history of another', claim(`  - ‸${first.slice(4)}${second}${third}`)],
    [
      'that goes on from the history of another',
      claim(`  - ‸${first.slice(4)}${second}${third.replace('Third', 'Mine')}`),
    ],
    [
      'that hides it behind an entry of its own',
      claim(`${first.replace('First', 'Mine')}  - ‸${second.slice(4)}${third}`),
    ],
  ])('%s', (_name, after) => {
    reportsChange('history-rewritten', before, { ...before, [other]: after })
  })

  test('that names the other as what it was goes on from it', () => {
    reportsChange('history-rewritten', before, { [other]: claim(first + second + third, 'was: [economy/bread]\n') })
  })

  test('in place of one that is gone is told as that', () => {
    const errors = diagnose(files({ [other]: claim(first + second) }), { asOf, base: files(before) })
    expect(errors.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['record-removed'])
  })

  test('planted together with another has the same history', () => {
    reportsChange('history-rewritten', {}, { [path]: claim(first + second), [other]: claim(first + second) })
  })
})

describe('a decision', () => {
  const withdrawn = 'withdrawn: { date: 2026-06-05, by: editor, why: It says two things. }\n'

  test('may be made', () => {
    changes(claim(first), claim(first, withdrawn))
  })

  test('may get a place to look instead', () => {
    changes(claim(first, withdrawn), claim(first, withdrawn.replace('things.', 'things., see: []')))
  })

  test('is not taken back', () => {
    changes(claim(first, withdrawn), `‸${claim(first)}`)
  })

  test('is not reworded', () => {
    changes(claim(first, withdrawn), claim(first, `‸${withdrawn.replace('two', 'three')}`))
  })

  test('nor is a retraction', () => {
    const source = 'title: x\nkind: report\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n'
    const retracted = `${source}retracted: { date: 2026-06-05, why: Made up. }\n`
    reportsChange('history-rewritten', { 'sources/x.yaml': retracted }, { 'sources/x.yaml': `‸${source}` })
  })
})
