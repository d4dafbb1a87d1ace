import { extent } from 'd3-array'
import { scaleUtc } from 'd3-scale'
import { letterSize } from './layout.ts'
import { widthOf } from './text-width.ts'

export type Precision = 'day' | 'month' | 'year'

/** A tick of an axis of days, on two lines: what it is, and the year where that changes. */
export interface DayTick {
  readonly x: number
  readonly text: string
  readonly year: string | undefined
}

/** The moment at which a day, a month or a year begins. */
export function momentOf(date: string): number {
  return Date.parse(`${date}${'-01-01'.slice(Math.max(0, date.length - 4))}T00:00:00Z`)
}

const gap = 10

/**
 * Ticks of days that stand apart, as many as there is room for, each within the box.
 *
 * @param width  of the whole box: no tick reaches out of it
 */
export function dayTicks(
  locale: string,
  moments: readonly number[],
  precision: Precision,
  range: readonly [number, number],
  width: number,
): { at: (moment: number) => number; ticks: DayTick[] } {
  const [first = 0, last = 0] = extent(moments)
  const pad = first === last ? year : 0
  const scale = scaleUtc([first - pad, last + pad], range)
  const at = (moment: number): number => scale(moment)
  const isWithin = (tick: DayTick): boolean => tick.x - reach(tick) >= 0 && tick.x + reach(tick) <= width
  const told = (moments: readonly number[]): DayTick[] => {
    // What falls away takes the year along that it told: the next one tells it.
    const within = labelled(locale, moments, at).filter(isWithin)
    return labelled(
      locale,
      moments.filter((moment) => within.some(({ x }) => x === at(moment))),
      at,
    )
  }
  for (let count = 10; count >= 2 && first < last; count -= 1) {
    const round = scale.ticks(count).filter((date) => isWhole(date, precision))
    for (const dates of [round, round.filter(beginsHalf)]) {
      const ticks = told(dates.map(Number))
      if (ticks.length > 1 && ticks.every(isWithin) && areApart(ticks)) return { at, ticks }
    }
  }
  // Nothing round lies between: the ends are told themselves.
  const ends = told([...new Set([first, last])])
  return { at, ticks: areApart(ends) ? ends : ends.slice(0, 1) }
}

const year = 365 * 86_400_000

function isWhole(date: Date, precision: Precision): boolean {
  const text = date.toISOString()
  if (!text.endsWith('T00:00:00.000Z')) return false
  return precision === 'day' || text.slice(precision === 'year' ? 5 : 8, 10) === (precision === 'year' ? '01-01' : '01')
}

/** Between quarters and years, where nothing else lies. */
function beginsHalf(date: Date): boolean {
  return date.getUTCMonth() % 6 === 0
}

const monthAlone: Intl.DateTimeFormatOptions = { month: 'short' }
const dayAndMonth: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }
const yearAlone: Intl.DateTimeFormatOptions = { year: 'numeric' }

function inWords(locale: string, day: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(options).join(' ')}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(new Date(day))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Years alone where all ticks are; else months or days, with the year below the first of each. */
function labelled(locale: string, moments: readonly number[], at: (moment: number) => number): DayTick[] {
  const days = moments.map((moment) => new Date(moment).toISOString().slice(0, 10))
  const areYears = days.every((day) => day.endsWith('-01-01'))
  const areMonths = days.every((day) => day.endsWith('-01'))
  let told = ''
  return days.map((day) => {
    const ofYear = inWords(locale, day, yearAlone)
    const isNew = ofYear !== told
    told = ofYear
    return {
      x: at(Date.parse(day)),
      text: areYears ? ofYear : inWords(locale, day, areMonths ? monthAlone : dayAndMonth),
      year: areYears || !isNew ? undefined : ofYear,
    }
  })
}

function areApart(ticks: readonly DayTick[]): boolean {
  return ticks.every((tick, index) => {
    const before = ticks[index - 1]
    return before === undefined || before.x + reach(before) + gap <= tick.x - reach(tick)
  })
}

/** How far the longer of its lines reaches to either side. */
function reach({ text, year = '' }: DayTick): number {
  return Math.max(widthOf(text, letterSize), widthOf(year, letterSize)) / 2
}
