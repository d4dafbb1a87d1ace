import { expect, test } from 'vitest'
import { checkChange, checkGarden, gardenChecker } from '../../src/engine/check.ts'
import { files } from '../helpers/garden.ts'

const today = { written: '2026-11-24', accepted: '2026-11-25' }

const claim = (date: string): string =>
  `statement: Bread costs more.\nkind: forecast\nsettles: 2030-01-01\nevidence: []\nhistory:\n  - { date: ${date}, by: remy, badge: unsourced, why: So. }\n`

test.each([
  ['nothing newer is on record', '2026-05-30', '2026-11-24', []],
  ['an entry was written where it is tomorrow', '2026-11-25', '2026-11-25', []],
  ['an entry is still to come everywhere', '2026-11-26', '2026-11-24', ['future-date']],
])('a garden is judged as of today or the newest day on record: %s', (_name, date, asOf, faults) => {
  const checked = checkGarden(files({ 'claims/economy/bread.yaml': claim(date) }), today)
  expect([checked.asOf, checked.judged?.asOf]).toEqual([asOf, asOf])
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(faults)
})

test('a file that a change leaves as it is, is one record before and after', () => {
  const before = files({
    'claims/economy/bread.yaml': claim('2026-05-30'),
    'claims/economy/ale.yaml': claim('2026-05-30'),
  })
  const after = files({
    'claims/economy/bread.yaml': claim('2026-05-30'),
    'claims/economy/ale.yaml': claim('2026-05-31'),
  })
  const { base, garden } = checkChange(before, after, today)
  const isSame = (id: string): boolean => base.claims.get(id)?.record === garden.claims.get(id)?.record
  expect([isSame('economy/bread'), isSame('economy/ale')]).toEqual([true, false])
  expect(base.claims.get('economy/ale')?.history[0]?.date).toBe('2026-05-30')
})

test('a file that stays as it is from one check to the next is the same record, and one that went is gone', () => {
  const check = gardenChecker()
  const before = check(
    files({
      'claims/economy/bread.yaml': claim('2026-05-30'),
      'claims/economy/ale.yaml': claim('2026-05-30'),
      'claims/economy/rye.yaml': claim('2026-05-30'),
    }),
    today,
  )
  const after = check(
    files({ 'claims/economy/bread.yaml': claim('2026-05-30'), 'claims/economy/ale.yaml': claim('2026-05-31') }),
    today,
  )
  const isSame = (id: string): boolean => before.garden.claims.get(id)?.record === after.garden.claims.get(id)?.record
  expect([...after.garden.claims.keys()]).toEqual(['economy/ale', 'economy/bread'])
  expect([isSame('economy/bread'), isSame('economy/ale')]).toEqual([true, false])
  expect(after.garden.claims.get('economy/ale')?.history[0]?.date).toBe('2026-05-31')
})
