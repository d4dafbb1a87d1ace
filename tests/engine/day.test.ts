import { describe, expect, test } from 'vitest'
import { daysAfter, daysBetween, isDay, onDay, todayAt } from '../../src/engine/index.ts'

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

  test('exist where the calendar of the platform has them', () => {
    const padded = (number: number, letters: number): string => String(number).padStart(letters, '0')
    const texts = [0, 1, 4, 100, 400, 1900, 2000, 2024, 2026, 9999].flatMap((year) =>
      Array.from({ length: 14 * 33 }, (_, at) => `${padded(year, 4)}-${padded(at % 14, 2)}-${padded(at % 33, 2)}`),
    )
    const isThere = (text: string): boolean => {
      const date = new Date(`${text}T00:00Z`)
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    }
    expect(texts.filter(isDay)).toEqual(texts.filter(isThere))
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
    ['in Greenwich', Date.UTC(2026, 10, 24, 9, 59, 59, 999), 0, '2026-11-24', '2026-11-24'],
    [
      'in Greenwich, when it is tomorrow on the Line Islands',
      Date.UTC(2026, 10, 24, 10),
      0,
      '2026-11-24',
      '2026-11-25',
    ],
    ['in New York, before midnight', Date.UTC(2027, 0, 1, 4), -300, '2026-12-31', '2027-01-01'],
    ['in Berlin, after midnight', Date.UTC(2026, 11, 31, 23), 60, '2027-01-01', '2027-01-01'],
    ['on the Line Islands', Date.UTC(2026, 11, 31, 10), 840, '2027-01-01', '2027-01-01'],
  ])('today %s', (_place, instant, minutesAhead, written, accepted) => {
    expect(todayAt(instant, minutesAhead)).toEqual({ written, accepted })
  })

  test('one day may stand for all', () => {
    expect(onDay('2026-11-24')).toEqual({ written: '2026-11-24', accepted: '2026-11-24' })
  })
})
