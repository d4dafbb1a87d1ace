import { type Day, daysBetween, isDay } from '../day.ts'
import type { FigureRecord } from '../records.ts'
import type { Interval } from './exact.ts'
import { readUnit, type Unit } from './unit.ts'
import { beforeRounding, rangeBeforeRounding, readNumber } from './written.ts'

/** A figure, read. */
export interface Figure {
  readonly record: FigureRecord
  /** The range that it gives, or twice its value: as written. */
  readonly ends: Interval
  /** What these may have been before they were rounded. */
  readonly before: Interval
  readonly unit: Unit
  /** When it holds, or over which time something changed; undefined for what holds whenever. */
  readonly days: Days | undefined
}

/** Both days are part of it. */
export interface Days {
  readonly from: Day
  readonly to: Day
  /** From the one day to the other; 0 for a single day. */
  readonly length: number
}

/** Undefined for a figure that cannot be read: of an unknown unit, days that do not exist, or ends in the wrong order. */
export function readFigure(record: FigureRecord): Figure | undefined {
  const unit = readUnit(record.unit, record.per)
  const days = readDays(record)
  const numbers = numbersOf(record)
  if ('unknown' in unit || days === 'none' || !numbers) return undefined
  return { record, ...numbers, unit, days }
}

export function readDays({ on, from = on, to = on }: FigureRecord): Days | undefined | 'none' {
  if (from === undefined || to === undefined) return undefined
  if (!isDay(from) || !isDay(to) || to < from) return 'none'
  return { from, to, length: daysBetween(from, to) }
}

/** A range says what its value may be: where there is one, it counts alone. */
function numbersOf({ value, low = value, high = value }: FigureRecord): Pick<Figure, 'ends' | 'before'> | undefined {
  const [lower, upper] = [low, high].map((text) => readNumber(text ?? ''))
  if (!lower || !upper || lower.value.gt(upper.value)) return undefined
  return {
    ends: { low: lower.value, high: upper.value },
    before: low === high ? beforeRounding(lower) : rangeBeforeRounding(lower, upper),
  }
}
