import { describe, expect, test } from 'vitest'
import { readUnit } from '../../../src/engine/figures/unit.ts'

/** A unit in words: its factor, what it can be brought to, and the months that a rate is for. */
function read(text: string | undefined, per?: string): string {
  const unit = readUnit(text, per)
  if ('unknown' in unit) return `${unit.unknown}? ${unit.meant}`
  const { factor, base, time } = unit
  return `${factor} ${base}${time ? ` each ${time.years.times(12).toSignificantDigits(3)} months` : ''}`
}

describe('a unit', () => {
  test.each([
    [undefined, undefined, '1 '],
    ['million', undefined, '1000000 '],
    ['%', undefined, '1 %'],
    ['$', undefined, '1 $'],
    ['billion $', undefined, '1000000000 $'],
    ['$ billion', undefined, '1000000000 $'],
    ['quadrillion tokens', 'month', '1000000000000000 tokens each 1 months'],
    ['cents', undefined, '0.01 $'],
    ['$ per million tokens', undefined, '0.000001 $ per tokens'],
    ['$', 'million tokens', '0.000001 $ per tokens'],
    ['$/hour', undefined, '1 $ each 0.00137 months'],
    ['$ per GPU', 'month', '1 $ per GPUs each 1 months'],
    ['fold', '22 months', '1 fold each 22 months'],
    ['fold', 'year', '1 fold each 12 months'],
    ['% more', 'year', '1 change each 12 months'],
    ['TWh', 'year', '1000000000 kWh each 12 months'],
    ['hours', 'week', '0.0001140794 years each 0.23 months'],
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
