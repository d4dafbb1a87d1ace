import { describe, expect, test } from 'vitest'
import { readUnit } from '../../../src/engine/figures/unit.ts'

/** A unit in words: its factor, what it measures, and the months that a rate is for. */
function read(text: string | undefined, per?: string): string {
  const unit = readUnit(text, per)
  if ('unknown' in unit) return `${unit.unknown}? ${unit.meant}`
  const { factor, dimension, years, inPercent } = unit
  const months = years === undefined ? '' : ` each ${years.times(12).toSignificantDigits(3)} months`
  return `${factor} ${dimension}${months}${inPercent ? ' in percent' : ''}`
}

describe('a unit', () => {
  test.each([
    [undefined, undefined, '1 '],
    ['million', undefined, '1000000 '],
    ['%', undefined, '0.01 ratio'],
    ['$', undefined, '1 dollars'],
    ['billion $', undefined, '1000000000 dollars'],
    ['$ billion', undefined, '1000000000 dollars'],
    ['cents', undefined, '0.01 dollars'],
    ['$ per million tokens', undefined, '0.000001 dollars per tokens'],
    ['$', 'million tokens', '0.000001 dollars per tokens'],
    ['$/hour', undefined, '1 dollars each 0.00137 months'],
    ['$ per GPU', 'month', '1 dollars per GPUs each 1 months'],
    ['fold', '22 months', '1 change each 22 months'],
    ['fold', 'year', '1 change each 12 months'],
    ['% more', 'year', '1 rise each 12 months in percent'],
    ['TWh', 'year', '1000000000 energy each 12 months'],
    ['hours', 'week', '0.0001140794 time each 0.23 months'],
    ['people', undefined, '1 people'],
  ])('%s per %s', (text, per, expected) => {
    expect(read(text, per).replace(/^(0\.0001140794)\d*/, '$1')).toBe(expected)
  })

  test.each([
    ['tokns', undefined, 'tokns? tokens'],
    ['dolars', undefined, 'dolars? dollars'],
    ['$ per mont', undefined, 'mont? month'],
    ['$', 'yaer', 'yaer? year'],
    ['kwh', undefined, 'kwh? kWh'],
    ['smoots', undefined, 'smoots? undefined'],
    ['$ per 0 tokens', undefined, '0 tokens? undefined'],
  ])('that there is not: %s per %s', (text, per, expected) => {
    expect(read(text, per)).toBe(expected)
  })
})
