import { didYouMean } from '../words/did-you-mean.ts'
import { Exact } from './exact.ts'
import { scales, units } from './unit-table.ts'
import { readNumber } from './written.ts'

/** What a number counts: `billion $`, `$ per million tokens`, `% less per year`. */
export interface Unit {
  /** What is measured, and what for each: equal for units that can be brought to one. `''` for a number alone. */
  readonly dimension: string
  /** How many of the first units of the table one of these is, whatever the time it is for. */
  readonly factor: Exact
  /** The years that it is for: 1/12 for something per month; undefined for what is no rate. */
  readonly years: Exact | undefined
  /** Of a change, whether it is written in percent of what was there before: `75 % more` is 1.75 times as much. */
  readonly inPercent: boolean
}

export interface UnknownUnit {
  /** The words that no unit is called by. */
  readonly unknown: string
  readonly meant: string | undefined
}

/** Longer ones, and such with more parts, are no units. */
const longest = 100

/**
 * The unit that somebody wrote: how many of what, then ` per ` (or `/`) and what it is for, perhaps more than once.
 *
 * @param per  more of what it is for, written apart: `year`, `million tokens`, `22 months`
 */
export function readUnit(text = '', per?: string): Unit | UnknownUnit {
  const [first = '', ...others] = [text, ...(per === undefined ? [] : [per])].flatMap((each) =>
    each
      .slice(0, longest)
      .trim()
      .split(/\s+per\s+|\s*\/\s*/),
  )
  const top = readPart(first.replace(/^per\s+/, ''))
  if ('unknown' in top) return top
  let { factor } = top
  let years: Exact | undefined
  const below: string[] = []
  for (const other of others) {
    const part = readPart(other)
    if ('unknown' in part) return part
    if (part.dimension === 'time' && years === undefined) years = part.factor
    else {
      below.push(part.dimension)
      factor = factor.div(part.factor)
    }
  }
  const dimension = [top.dimension, ...below.sort()].join(' per ')
  return { dimension, factor, years, inPercent: /^%/.test(top.name) && top.dimension !== 'ratio' }
}

interface Part {
  readonly name: string
  readonly dimension: string
  readonly factor: Exact
}

/** A count and a scale, which may both be missing, and the unit, on either side of the scale: `$ million`. */
function readPart(text: string): Part | UnknownUnit {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const count = readNumber(words[0] ?? '')?.value
  const rest = count === undefined ? words : words.slice(1)
  const scaling = rest.filter((word) => scales.has(word))
  const name = rest.filter((word) => !scales.has(word)).join(' ')
  const factor = scaling.reduce((product, word) => product.times(scales.get(word) ?? 1), count ?? new Exact(1))
  if (factor.lte(0)) return { unknown: text.trim(), meant: undefined }
  if (name === '') return { name, dimension: '', factor }
  const known = units.get(name)
  if (!known) return { unknown: name, meant: didYouMean(name, units.keys()) }
  return { name, dimension: known.dimension, factor: factor.times(known.factor) }
}
