import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SeriesRecord } from '../../../src/engine/index.ts'
import { type Chart, chartOf } from '../../../src/views/chart/chart.ts'
import { drawn } from '../../../src/views/chart/draw.ts'
import { boxOf, type ChartLayout, touch } from '../../../src/views/chart/layout.ts'
import { htmlText } from '../../../src/views/prose/html.ts'
import { anySeries } from '../../helpers/generated-series.ts'

const languages = ['en-GB', 'de', 'ar']

function layouts(record: SeriesRecord, language = 'en-GB'): ChartLayout[] {
  const chart = chartOf(record, language)
  return chart ? [chart.wide, chart.narrow] : []
}

/** The points that the absolute commands of a path come to. */
function pointsOf(d: string): [number, number][] {
  return [...d.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

describe('of every series, wide and narrow, in every direction of writing', () => {
  const each = fc.tuple(anySeries, fc.constantFrom(...languages))

  test('no two labels lie on each other', () => {
    fc.assert(
      fc.property(each, ([record, language]) => {
        for (const { labels } of layouts(record, language)) {
          for (const [index, label] of labels.entries()) {
            const over = labels.slice(index + 1).find((other) => touch(boxOf(label), boxOf(other), 0))
            expect(over && [label, over]).toBeUndefined()
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('every label and every figure is within the frame', () => {
    fc.assert(
      fc.property(each, ([record, language]) => {
        for (const { labels, shapes, rules, width, height } of layouts(record, language)) {
          for (const label of labels) {
            const { left, right, top, bottom } = boxOf(label)
            expect({ label, isIn: left >= -0.1 && right <= width + 0.1 && top >= -0.1 && bottom <= height }).toEqual({
              label,
              isIn: true,
            })
          }
          const places = [
            ...shapes.flatMap(({ d }) => pointsOf(d)),
            ...rules.flatMap(({ x1, y1, x2, y2 }) => [
              [x1, y1],
              [x2, y2],
            ]),
          ]
          for (const [x = NaN, y = NaN] of places) {
            expect([x, y, x >= 0 && x <= width && y >= 0 && y <= height]).toEqual([x, y, true])
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the order of rows matters only to words, which are shown in it', () => {
    fc.assert(
      fc.property(anySeries, (record) => {
        fc.pre(record.columns[0]?.type !== 'text')
        const turned = { ...record, rows: record.rows.toReversed() }
        expect(layouts(turned)).toEqual(layouts(record))
      }),
    )
  })

  test('every figure is drawn', () => {
    fc.assert(
      fc.property(anySeries, (record) => {
        fc.pre(record.chart.kind === 'points')
        const figures = record.rows.filter((row) => row[1] !== null).length
        for (const { shapes } of layouts(record)) {
          const dots = shapes.filter(({ is }) => is === 'dots').flatMap(({ d }) => [...d.matchAll(/z/g)])
          expect(dots).toHaveLength(figures)
        }
      }),
    )
  })
})

const kinds = ['line', 'steps', 'points', 'bars', 'ranges'] as const

test.each(kinds)(
  'as many rows as a series may have, as %s, drawn, take no more than 15 KB as they are sent',
  (kind) => {
    const rows = Array.from({ length: 500 }, (_, index) => {
      const value = 50 + 40 * Math.sin(index * index)
      const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
      return [day, value.toFixed(2), (value - 5).toFixed(2), (value + 5).toFixed(2), `kind ${index % 3}`, 's']
    })
    const [sample] = fc.sample(anySeries, { numRuns: 1, seed: 1 })
    const columns: SeriesRecord['columns'] = (sample?.columns ?? []).map((column) =>
      column.id === 'x' ? { id: 'x', title: 'Day', type: 'day' } : column,
    )
    const record = { ...sample, columns, rows, chart: { kind, x: 'x', y: 'y', by: 'by', says: 'So.' } } as SeriesRecord
    for (const layout of layouts(record)) {
      const html = htmlText({ type: 'root', children: [drawn(layout, 'wide', 'So.')] })
      expect(gzipSync(html).length).toBeLessThan(15_000)
    }
  },
)

function chart(
  rows: SeriesRecord['rows'],
  more: Partial<SeriesRecord['chart']> = {},
  language = 'en-GB',
): Chart | undefined {
  return chartOf(
    {
      title: 'Rent',
      columns: [
        { id: 'day', title: 'Day', type: 'day' },
        { id: 'price', title: 'Price', type: 'number', unit: '$ per hour' },
        { id: 'terms', title: 'Terms', type: 'text' },
        { id: 'source', title: 'Source', type: 'text' },
      ],
      rows,
      source: 'source',
      chart: { kind: 'line', x: 'day', y: 'price', says: 'It fell.', ...more },
      history: [{ date: '2026-05-30', by: 'remy', why: 'Read.' }],
    },
    language,
  )
}

function texts(layout: ChartLayout | undefined, is: string): string[] {
  return (layout?.labels ?? []).filter((label) => label.is === is).map(({ text }) => text)
}

test('a line tells its first and its last figure, as published', () => {
  const made = chart([
    ['2025-10-01', '1.70', null, 's'],
    ['2025-01-01', '2.00', null, 's'],
    ['2024-10-01', '2.35', null, 's'],
  ])
  expect(texts(made?.wide, 'value').sort()).toEqual(['$1.70', '$2.35'])
  expect(texts(made?.wide, 'tick')).toEqual(expect.arrayContaining(['$0.00', '$2.50']))
})

test('beside words that are shorter than the first tick, it stays within the frame', () => {
  const made = chart([['2024-10-01', '-1000010', 'Spot', 's']], { kind: 'points', x: 'terms' }, 'ar')
  const ticks = made?.wide.labels.filter(({ is }) => is === 'tick') ?? []
  expect(Math.min(...ticks.map((label) => boxOf(label).left))).toBeGreaterThanOrEqual(0)
})

test('what is told apart is named beside its end, and drawn in a form of its own', () => {
  const made = chart(
    [
      ['2024-10-01', '2.35', 'spot', 's'],
      ['2025-10-01', '1.70', 'spot', 's'],
      ['2024-10-01', '3', 'contract', 's'],
      ['2025-10-01', '1.75', 'contract', 's'],
    ],
    { by: 'terms' },
  )
  expect(texts(made?.narrow, 'name').sort()).toEqual(['contract', 'spot'])
  const dots = made?.wide.shapes.filter(({ is }) => is === 'dots') ?? []
  expect(dots.map(({ d }) => /[a-z]/.exec(d)?.[0])).toEqual(['a', 'h'])
})

test('where a figure is missing, the line breaks', () => {
  const made = chart([
    ['2024-01-01', '2', null, 's'],
    ['2024-06-01', null, null, 's'],
    ['2025-01-01', '1', null, 's'],
  ])
  const [line] = made?.wide.shapes.filter(({ is }) => is === 'line') ?? []
  expect(line?.d.match(/M/g)).toHaveLength(1)
})

test('what cannot be drawn is not', () => {
  expect(chart([['2024-01-01', 'cheap', null, 's']])).toBeUndefined()
  expect(chart([['2024-01-01', '2', null, 's']], { y: 'terms' })).toBeUndefined()
  expect(chart([['2024-01-01', null, null, 's']])).toBeUndefined()
})
