import { figureText } from '../parts/figure-text.ts'

/** How figures of a unit are written beside an axis and at their points. */
export interface Numerals {
  /** A tick: "$2.50", "40%", "1 million". */
  tick(value: number): string
  /** A figure with its digits as published, "$1.70"; one that has many in short, "2.5m". */
  figure(digits: string): string
}

/** From here on figures are told in short. */
const large = 1e5

/** @param ticks  all of them, which are written with equally many digits */
export function numeralsOf(locale: string, unit: string | undefined, ticks: readonly number[], log: boolean): Numerals {
  const around = (text: string): string => withUnit(text, unit)
  const isLarge = ticks.some((tick) => Math.abs(tick) >= large)
  const places = log ? undefined : digitsOf(Math.max(0, ...ticks.map(placesOf)), unit)
  const inShort = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 })
  const inFull = new Intl.NumberFormat(
    locale,
    places === undefined
      ? { maximumSignificantDigits: 4 }
      : { minimumFractionDigits: places, maximumFractionDigits: places },
  )
  const format = isLarge ? inShort : inFull
  const figure = (digits: string): string => {
    return around(Math.abs(Number(digits)) >= large ? inShort.format(Number(digits)) : figureText(locale, digits))
  }
  return { tick: (value) => around(format.format(value)), figure }
}

/** How many digits ticks have behind the point: of money never one, "$2.50", but where it is told in billions. */
function digitsOf(places: number, unit = ''): number {
  return places === 1 && /^[$€£¥](?:$|\sper\s)/.test(unit) ? 2 : places
}

/** Money has its sign before it, and shares theirs after; any other unit is told once, over the chart. */
function withUnit(text: string, unit = ''): string {
  const [, money] = /^([$€£¥])(?=\s|$)/.exec(unit) ?? []
  if (money !== undefined) return text.startsWith('-') ? `−${money}${text.slice(1)}` : money + text
  return /^%(?=\s|$)/.test(unit) ? `${text}%` : text
}

function placesOf(tick: number): number {
  return /\.(\d+)$/.exec(`${Number(tick.toPrecision(12))}`)?.[1]?.length ?? 0
}
