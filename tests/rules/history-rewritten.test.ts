import fc from 'fast-check'
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
    ['whose keys stand in another order', first, '  - { why: First., badge: unsourced, by: remy, date: 2026-05-30 }\n'],
    ['with a reason changed', first + second, `  - ‸${first.slice(4).replace('First', 'Best')}${second}`],
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

test('whatever is done to a history, harm is named and honest work is not', () => {
  const entries = Array.from(
    { length: 4 },
    (_, at) => `  - { date: 2026-06-0${at + 1}, by: remy, badge: unsourced, why: Reason ${at}. }\n`,
  )
  const mutations: Record<string, { harmful: boolean; mutate: (history: string[], at: number) => string[] }> = {
    drop: { harmful: true, mutate: (history, at) => history.filter((_, index) => index !== at) },
    reword: {
      harmful: true,
      mutate: (history, at) => history.with(at, (history[at] ?? '').replace('Reason', 'Excuse')),
    },
    redate: {
      harmful: true,
      mutate: (history, at) => history.with(at, (history[at] ?? '').replace('2026-06', '2026-05')),
    },
    hand: { harmful: true, mutate: (history, at) => history.with(at, (history[at] ?? '').replace('remy', 'editor')) },
    repeat: { harmful: true, mutate: (history, at) => [history[at] ?? '', ...history] },
    rotate: { harmful: true, mutate: ([head = '', ...rest]) => [...rest, head] },
    nothing: { harmful: false, mutate: (history) => history },
    append: { harmful: false, mutate: (history) => [...history, entries[3]?.replace('06-04', '06-09') ?? ''] },
    refold: {
      harmful: false,
      mutate: (history, at) => history.with(at, (history[at] ?? '').replace('why: Reason', 'why:   Reason')),
    },
  }
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(mutations)),
      fc.integer({ min: 1, max: 3 }),
      fc.nat(),
      (name, length, pick) => {
        const mutation = mutations[name]
        const before = entries.slice(0, length)
        const after = mutation?.mutate(before, pick % length) ?? []
        const begins = before.every((entry, at) => after[at] === entry)
        fc.pre(after.length > 0 && !(mutation?.harmful && begins))
        const found = diagnose(files({ [path]: claim(after.join('')) }), {
          asOf,
          base: files({ [path]: claim(before.join('')) }),
        })
        const errors = found.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
        if (mutation?.harmful) expect(errors).toContain('history-rewritten')
        else expect(errors).toEqual([])
      },
    ),
    { numRuns: 1000 },
  )
})
