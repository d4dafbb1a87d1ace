import { expect, test } from 'vitest'
import type { Event } from '../../../src/views/parts/events.ts'
import { sparklineOf } from '../../../src/views/parts/sparkline.ts'
import { timelineOf, timelineWidth } from '../../../src/views/parts/timeline.ts'
import { englishWords } from '../../../src/words/words.ts'
import { byId, tides } from '../../helpers/tides.ts'

const { claims } = await tides()
const policy = { badges: ['best', 'good', 'none'].map((id) => ({ id, label: id, requires: {} })) }
const event = (date: string, badge: string | undefined): Event => ({
  date,
  kind: badge === undefined ? 'withdrawn' : 'tended',
  by: { id: 'editor', href: undefined, nature: undefined },
  why: 'Because.',
  record: byId(claims, ({ card }) => card.id, 'tides/moon').usedIn[0]?.ref ?? fail(),
  badge:
    badge === undefined
      ? undefined
      : { id: badge, label: badge, means: '', tone: 0, fill: 0, rank: ['best', 'good', 'none'].indexOf(badge) },
  move: undefined,
  was: undefined,
  href: '/claims/a/b/#e1',
})
const drawn = (...events: Event[]) => timelineOf({ ...basis, ...policy }, events)
const basis = {
  grades: {},
  gradeLimits: [],
  contested: { grade: 'B' },
  ceilings: {},
  freshness: { dueAfterDays: 1, overdueAfterDays: 2 },
}

function fail(): never {
  throw new Error('The garden has no such use.')
}

test('days keep their distances, and a better badge stands higher', () => {
  const { points, days } = drawn(event('2026-01-01', 'none'), event('2026-01-11', 'good'), event('2026-01-31', 'best'))
  const [first, second, third] = points
  expect(((second?.x ?? 0) - (first?.x ?? 0)) * 2).toBeCloseTo((third?.x ?? 0) - (second?.x ?? 0), 0)
  expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => b - a))
  expect(days.map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-31'])
})

test('entries of one day stand apart, however many', () => {
  const { points } = drawn(...Array.from({ length: 60 }, () => event('2026-01-01', 'good')))
  for (const [index, { x }] of points.entries()) {
    expect(x).toBeGreaterThan(points[index - 1]?.x ?? 0)
    expect(x).toBeLessThan(timelineWidth)
  }
})

test('the line runs on to this day, and ends with a withdrawal', () => {
  expect(drawn(event('2026-01-01', 'good')).line).toContain(`,38L${timelineWidth},38`)
  expect(drawn(event('2026-01-01', 'good'), event('2026-02-01', undefined)).line).not.toContain(`L${timelineWidth},`)
})

test('a badge that never moved has no sparkline', () => {
  const card = byId(claims, ({ card: { id } }) => id, 'tides/lagoon-cost').card
  expect(card.sparkline?.words).toBe('Well sourced, then Caveat')
  expect(sparklineOf(englishWords, card.path.slice(0, 1), 4)).toBeUndefined()
})
