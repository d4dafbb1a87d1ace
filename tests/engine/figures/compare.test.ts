import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '../../../src/engine/day.ts'
import { compare } from '../../../src/engine/figures/compare.ts'
import { Exact } from '../../../src/engine/figures/exact.ts'
import { type Figure, readFigure } from '../../../src/engine/figures/figure.ts'
import { toldOnOneBasis } from '../../../src/engine/figures/told.ts'
import type { FigureRecord } from '../../../src/engine/records.ts'

type Keys = Partial<FigureRecord>

function figure(keys: Keys): Figure {
  const read = readFigure({ id: 'a', words: 'so much', measure: 'price', ...keys })
  if (!read) throw new Error(`${JSON.stringify(keys)} cannot be read.`)
  return read
}

function compared(one: Keys, other: Keys): string {
  return compare(figure(one), figure(other)).is
}

const autumn = { from: '2025-09-01', to: '2025-11-30' }
const year = { from: '2030-01-01', to: '2030-12-31' }
const tenfold: Keys = { value: '10', unit: 'fold', per: 'year', from: '2021-11-18', to: '2024-11-12' }
const of280: Keys = { value: '280', unit: 'fold', from: '2022-11-30', to: '2024-09-24' }

describe('two figures are at odds', () => {
  test.each<[Keys, Keys, string]>([
    [tenfold, of280, '10 a year against 22.2 a year, over overlapping months'],
    [of280, tenfold, '22.2 a year against 10 a year, over overlapping months'],
    [{ value: '4' }, { value: '5' }, '4 against 5'],
    [{ value: '1.70', unit: '$' }, { value: '175', unit: 'cents' }, '1.7 $ against 1.75 $'],
    [{ value: '33', unit: '%' }, { low: '40', high: '46', unit: '%' }, '33 % against 40 to 46 %'],
    [
      { value: '2.35', unit: '$ per hour', on: '2026-03-01' },
      { value: '2.65', unit: '$', per: 'hour', on: '2026-03-01' },
      '2.35 $ per hour against 2.65 $ per hour, on the same day',
    ],
    [
      { value: '51.2', unit: 'billion $', ...autumn },
      { value: '150', unit: 'billion $', per: 'year' },
      '205 billion $ a year against 150 billion $ a year',
    ],
    [
      { value: '945', unit: 'TWh', ...year },
      { value: '980000', unit: 'GWh', ...year },
      '945 TWh against 980 TWh, over the same days',
    ],
    [
      { value: '75', unit: '% more', per: 'year' },
      { value: '3.2', unit: 'fold more', per: '12 months' },
      '75 % more a year against 220 % more a year',
    ],
    [{ value: '50', unit: '% less' }, { value: '3', unit: 'fold less' }, '50 % less against 66.7 % less'],
    [
      { value: '4', unit: '$', per: '12 months' },
      { value: '5', unit: '$', per: 'year' },
      '4 $ per 12 months against 5 $ per 12 months',
    ],
    [{ value: '1000000' }, { value: '1000001' }, '1,000,000 against 1,000,001'],
  ])('%j %j', (one, other, told) => {
    expect(compared(one, other)).toBe('at-odds')
    expect(toldOnOneBasis(figure(one), figure(other))).toBe(told)
  })
})

describe('two figures are not at odds', () => {
  test.each<[Keys, Keys, string]>([
    [{ value: '4' }, { value: '4.4' }, 'at-one'],
    [{ value: '2', low: '1', high: '9' }, { value: '8' }, 'at-one'],
    [{ low: '5', high: '10' }, { low: '9', high: '900' }, 'at-one'],
    [{ value: '2', unit: 'fold', per: 'month' }, { value: '4096', unit: 'fold', per: 'year' }, 'at-one'],
    [{ value: '10', unit: 'fold less' }, { value: '90', unit: '% less' }, 'at-one'],
    [{ value: '25', unit: '%' }, { value: '0.25', unit: 'times' }, 'at-one'],
    [{ value: '1', on: '2026-05-30' }, { value: '2', on: '2026-05-31' }, 'at-another-time'],
    [{ value: '1', ...autumn }, { value: '2', on: '2025-12-01' }, 'at-another-time'],
    [{ value: '10', unit: '$' }, { value: '20', unit: '€' }, 'in-another-unit'],
    [{ value: '10', unit: 'fold' }, { value: '20', unit: 'fold less' }, 'in-another-unit'],
    [{ value: '10', unit: '$' }, { value: '20', unit: '$ per year' }, 'of-another-form'],
    [{ value: '10', unit: 'fold' }, of280, 'of-another-form'],
  ])('%j %j', (one, other, is) => {
    expect(compared(one, other)).toBe(is)
    expect(compared(other, one)).toBe(is)
  })

  test('with another basis, of which the parts that differ are told', () => {
    const one = figure({ value: '1', basis: { price: 'List', year: '2025', quality: 'high' } })
    const other = figure({ value: '2', basis: { Price: ' list ', year: '2024', margin: 'gross' } })
    expect(compare(one, other)).toEqual({
      is: 'of-another-basis',
      parts: [
        { part: 'margin', one: undefined, other: 'gross' },
        { part: 'quality', one: 'high', other: undefined },
        { part: 'year', one: '2025', other: '2024' },
      ],
    })
  })
})

test.each<Keys>([
  { value: '1', unit: 'smoots' },
  { value: '1', on: '2026-02-30' },
  { value: '1', from: '2026-02-02', to: '2026-02-01' },
  { low: '2', high: '1' },
])('%j cannot be read', (keys) => {
  expect(readFigure({ id: 'a', words: 'so much', measure: 'price', ...keys })).toBeUndefined()
})

describe('laws', () => {
  const decimal = fc
    .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 5 }))
    .map(([digits, places]) => new Exact(digits).div(new Exact(10).pow(places)).toFixed(places))
  const unit = fc.constantFrom(
    '$',
    'cents',
    'billion $',
    '%',
    'fold',
    'fold more',
    'fold less',
    '% more',
    'kWh',
    'tokens',
  )
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => daysAfter('2021-01-01', days))
  const days = fc.oneof(
    fc.constant({}),
    day.map((on) => ({ on })),
    fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  )
  const per = fc.constantFrom({}, { per: 'year' }, { per: 'month' }, { per: '22 months' }, { per: 'hour' })
  const numbers = fc.oneof(
    decimal.map((value) => ({ value })),
    fc.tuple(decimal, decimal).map(([a, b]) => (new Exact(a).lt(b) ? { low: a, high: b } : { low: b, high: a })),
  )
  const keys = fc.tuple(numbers, unit, days, per).map(([number, of, when, each]) => ({
    ...number,
    unit: of,
    ...when,
    ...each,
  }))

  test('order never matters', () => {
    fc.assert(fc.property(keys, keys, (one, other) => compared(one, other) === compared(other, one)))
  })

  test('a figure is at one with itself', () => {
    fc.assert(fc.property(keys, (one) => compared(one, one) === 'at-one'))
  })

  test('what rounding allows never disagrees', () => {
    const places = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(decimal, places, places, fc.tuple(unit, days, per), (value, a, b, [of, when, each]) => {
        const [one, other] = [a, b].map((to) => ({
          value: new Exact(value).toFixed(to, Exact.ROUND_HALF_UP),
          unit: of,
          ...when,
          ...each,
        }))
        return one !== undefined && other !== undefined && compared(one, other) === 'at-one'
      }),
    )
  })

  test('a range disagrees with no value within it', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, fc.tuple(unit, days, per), (a, b, c, [of, when, each]) => {
        const [low = '', value = '', high = ''] = [a, b, c].toSorted((x, y) => new Exact(x).cmp(y))
        const more = { unit: of, ...when, ...each }
        return compared({ low, high, ...more }, { value, ...more }) === 'at-one'
      }),
    )
  })

  /** The same figure in another unit of the same kind, or for another time. */
  const conversions: readonly ((keys: Keys) => Keys | undefined)[] = [
    (each) => (each.unit === '$' ? scaled(each, 2, 'cents') : undefined),
    (each) => (each.unit === 'billion $' ? scaled(each, 3, 'million $') : undefined),
    (each) => (each.unit === 'kWh' ? scaled(each, 3, 'Wh') : undefined),
    (each) => (each.unit === 'fold more' ? { ...each, unit: '1 fold more' } : undefined),
    (each) => (each.per === 'year' ? { ...each, per: '12 months' } : undefined),
    (each) => (each.per === 'month' ? { ...each, per: '730.485 hours' } : undefined),
    ({ per, ...each }) => (per === undefined ? undefined : { ...each, unit: `${each.unit} per ${per}` }),
  ]

  /** Ten to this power more of a smaller unit; undefined where the digits behind the point do not suffice. */
  function scaled({ value, low, high, ...each }: Keys, power: number, to: string): Keys | undefined {
    const numbers = Object.entries({ value, low, high }).flatMap(([key, text]) => (text ? [[key, text] as const] : []))
    const parts = numbers.map(([key, text]) => {
      const places = (text.split('.')[1] ?? '').length - power
      return [key, places < 0 ? undefined : new Exact(text).times(`1e${power}`).toFixed(places)] as const
    })
    return parts.every(([, text]) => text) ? { ...each, unit: to, ...Object.fromEntries(parts) } : undefined
  }

  test('units and times converted, there and back, change no verdict', () => {
    fc.assert(
      fc.property(keys, keys, fc.constantFrom(...conversions), (one, other, convert) => {
        const converted = convert(one)
        fc.pre(converted !== undefined)
        return compared(converted ?? one, other) === compared(one, other)
      }),
      { numRuns: 300 },
    )
  })
})
