import { describe, expect, test } from 'vitest'
import { daysAfter, daysBetween, isDay, latestDay } from '../../src/engine/index.ts'

describe('days', () => {
  test.each([
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0001-01-01', true],
    ['26-01-01', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  test.each([
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-01', '2026-12-31', 364],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-01', '2026-02-28', -1],
    ['2026-03-28', '2026-03-30', 2],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
    expect(daysAfter(from, days)).toBe(to)
  })

  test.each([
    [Date.UTC(2026, 10, 24, 9, 59, 59, 999), '2026-11-24'],
    [Date.UTC(2026, 10, 24, 10), '2026-11-25'],
    [Date.UTC(2026, 11, 31, 23), '2027-01-01'],
  ])('the latest day anywhere at %i is %s', (instant, day) => {
    expect(latestDay(instant)).toBe(day)
  })
})
