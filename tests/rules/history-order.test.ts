import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { badge, claimText, dispatchText, grade, sourceText } from '../helpers/texts.ts'

test.each([
  ['the day before', '2026-06-04', '2026-06-05'],
  ['the same day', '2026-06-05', '2026-06-05'],
])('an entry may follow one of %s', (_, first, second) => {
  const history = [badge(first, 'remy', 'unsourced'), badge(second, 'remy', 'unsourced')]
  reports('history-order', { 'claims/economy/prices.yaml': claimText({ history }) })
})

test('an entry may not follow one of the day after, in claims, sources and dispatches', () => {
  const good = [badge('2026-05-29', 'remy', 'unsourced'), badge('2026-05-30', 'remy', 'unsourced')]
  const bad = [badge('2026-05-30', 'remy', 'unsourced'), badge('‸2026-05-29', 'remy', 'unsourced')]
  const found = reports('history-order', {
    'claims/economy/a.yaml': claimText({ history: good }),
    'claims/economy/b.yaml': claimText({ history: bad }),
    'river/2026-11-23-a.md': dispatchText({ history: good }),
    'river/2026-11-23-b.md': dispatchText({ history: bad }),
    'sources/a.yaml': sourceText('a', {
      history: [grade('2026-05-29', 'remy', 'B'), grade('2026-05-30', 'remy', 'B')],
    }),
    'sources/b.yaml': sourceText('b', {
      history: [grade('2026-05-30', 'remy', 'B'), grade('‸2026-05-29', 'remy', 'B')],
    }),
  })
  expect(found[0]?.message).toBe('Entry 2 is dated `2026-05-29`, before the one above it (`2026-05-30`).')
})

test('each entry is compared with the one above it', () => {
  const days = ['2026-06-05', '‸2026-05-30', '2026-06-01', '‸2026-05-31']
  reports('history-order', {
    'claims/economy/prices.yaml': claimText({ history: days.map((day) => badge(day, 'remy', 'unsourced')) }),
  })
})

test('a date that is itself at fault is not also out of order', () => {
  const history = [badge('2026-13-01', 'remy', 'unsourced'), badge('2026-06-01', 'remy', 'unsourced')]
  const later = [badge('2027-01-01', 'remy', 'unsourced'), badge('2026-06-01', 'remy', 'unsourced')]
  reports(
    'history-order',
    { 'claims/economy/a.yaml': claimText({ history }), 'claims/economy/b.yaml': claimText({ history: later }) },
    { asOf: '2026-11-24', besides: ['real-date', 'future-date'] },
  )
})
