import fc from 'fast-check'
import type { SeriesRecord } from '../../src/engine/index.ts'

type Chart = SeriesRecord['chart']

const digits = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -6, max: 6 }))
  .map(([whole, power]) => (whole * 10 ** power).toFixed(Math.max(0, Math.min(6, -power))))
  .filter((text) => Number(text) > 0)
const day = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const words = fc.constantFrom(
  'Spot',
  'One-year contract',
  'A preprint of 2025 on what it takes to run a model of middle size on hardware of one’s own',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  '価格',
  'Ποσοστό',
)

const across = {
  day,
  month: day.map((text) => text.slice(0, 7)),
  year: day.map((text) => text.slice(0, 4)),
  number: digits,
  text: words,
} as const

/** Series that no rule finds fault with, of every kind that a chart may have. */
export const anySeries: fc.Arbitrary<SeriesRecord> = fc
  .record({
    kind: fc.constantFrom<Chart['kind']>('line', 'steps', 'points', 'bars', 'ranges'),
    type: fc.constantFrom('day' as const, 'month' as const, 'year' as const, 'number' as const, 'text' as const),
    isLog: fc.boolean(),
    several: fc.boolean(),
    unit: fc.constantFrom('$ per hour', '%', 'tonnes', 'billion $', '€'),
    negative: fc.boolean(),
  })
  .chain(({ kind: drawn, type, isLog, several, unit, negative }) => {
    const kind = type === 'text' && (drawn === 'line' || drawn === 'steps') ? 'points' : drawn
    const log = isLog && kind !== 'bars' ? ({ log: 'y' } as const) : {}
    const sign = negative && !isLog ? '-' : ''
    const row = fc
      .record({
        x: across[type],
        y: fc.option(digits, { freq: 8 }),
        ends: fc.option(fc.tuple(digits, digits)),
        by: words,
      })
      .map(({ x, y, ends, by }) => {
        const all = [...(y === null ? [] : [y]), ...(ends ?? [])].map((text) => sign + text).sort((a, b) => +a - +b)
        const [low = null, value = null, high = null] =
          y === null ? [all[0], null, all[1]] : ends ? all : [null, all[0], null]
        return [x, value, low, high, by, 's']
      })
    return fc.array(row, { minLength: 1, maxLength: 24 }).map((rows): SeriesRecord => {
      return {
        title: 'A series',
        columns: [
          { id: 'x', title: 'What it is by', type, ...(type === 'number' ? { unit: 'hours' } : {}) },
          { id: 'y', title: 'Figure', type: 'number', unit, low: 'low', high: 'high' },
          { id: 'low', title: 'At least', type: 'number' },
          { id: 'high', title: 'At most', type: 'number' },
          { id: 'by', title: 'Of which', type: 'text' },
          { id: 'source', title: 'Source', type: 'text' },
        ],
        rows,
        source: 'source',
        chart: { kind, x: 'x', y: 'y', ...log, ...(several ? { by: 'by' } : {}), says: 'It is so.' },
        history: [{ date: '2026-05-30', by: 'remy', why: 'Read.' }],
      }
    })
  })
