import { expect, test } from 'vitest'
import type { PolicyRecord } from '../../../src/engine/index.ts'
import { badgeClasses, badgeView, rankClass } from '../../../src/views/parts/badge.ts'

function ladder(count: number): PolicyRecord {
  return {
    grades: { A: 'Strong.' },
    badges: Array.from({ length: count }, (_, rank) => ({ id: `b${rank}`, label: `B ${rank}`, requires: {} })),
    contested: { grade: 'A' },
    freshness: { dueAfterDays: 1, overdueAfterDays: 2 },
  }
}

test.each([
  [1, ['badge tone-0 fill-8']],
  [2, ['badge tone-0 fill-8', 'badge tone-3 fill-0']],
  [3, ['badge tone-0 fill-8', 'badge tone-1 fill-4', 'badge tone-3 fill-0']],
  [4, ['badge tone-0 fill-8', 'badge tone-1 fill-5', 'badge tone-2 fill-3', 'badge tone-3 fill-0']],
])('%s badges are told apart by rank alone', (count, looks) => {
  const policy = ladder(count)
  expect(policy.badges.map(({ id }) => badgeClasses(badgeView(policy, id)).join(' '))).toEqual(looks)
})

test('six badges each have a mark of their own', () => {
  const policy = ladder(6)
  expect(new Set(policy.badges.map(({ id }) => badgeView(policy, id).fill)).size).toBe(6)
})

test('a badge that the policy does not know stands last', () => {
  expect(badgeView(ladder(4), 'best-of-all')).toMatchObject({ label: 'best of all', tone: 3, fill: 0 })
})

test('a rank has a class of its own, down to the last that styles tell apart', () => {
  const policy = ladder(14)
  const classes = policy.badges.map(({ id }) => rankClass(badgeView(policy, id)))
  expect([classes[0], classes[11], classes[13]]).toEqual(['rank-0', 'rank-11', 'rank-11'])
})
