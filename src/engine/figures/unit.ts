import { didYouMean } from '../words/did-you-mean.ts'
import type { Exact } from './exact.ts'
import { forEach, one, scaleIn } from './scale.ts'
import { type KnownUnit, scales, units } from './unit-table.ts'
import { readNumber } from './written.ts'

/** What a number counts: `billion $`, `$ per million tokens`, `% less per year`. */
export interface Unit extends KnownUnit {
  /** As it is written, without the time that it is for. */
  readonly name: string
  /** The time that it is for, in words and in years; undefined for what is no rate. */
  readonly time: { readonly name: string; readonly years: Exact } | undefined
}

export interface UnknownUnit {
  /** The words that no unit is called by. */
  readonly unknown: string
  readonly meant: string | undefined
}

/** Longer ones are no units. */
const longest = 100

/**
 * The unit that somebody wrote: how many of what, then ` per ` (or `/`) and what it is for, perhaps more than once.
 *
 * @param per  more of what it is for, written apart: `year`, `million tokens`, `22 months`
 */
export function readUnit(text = '', per?: string): Unit | UnknownUnit {
  const [first = '', ...others] = [text, ...(per === undefined ? [] : [per])].flatMap((each) =>
    each.slice(0, longest).trim().split(forEach),
  )
  const top = readPart(first)
  if ('unknown' in top) return top
  const below: Part[] = []
  let time: Part | undefined
  for (const other of others) {
    const part = readPart(other)
    if ('unknown' in part) return part
    if (part.base === 'years' && !time) time = part
    else below.push(part)
  }
  return {
    ...top,
    name: [top, ...below].map(({ name }) => name).join(' per '),
    base: [top.base, ...below.map(({ base }) => base).sort()].join(' per '),
    factor: below.reduce((left, { factor }) => left.div(factor), top.factor),
    addsUp: top.addsUp && below.length === 0,
    time: time && { name: time.name, years: time.factor },
  }
}

interface Part extends KnownUnit {
  readonly name: string
}

/** A count and a scale, which may both be missing, and the unit, on either side of the scale: `$ million`. */
function readPart(text: string): Part | UnknownUnit {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const count = readNumber(words[0] ?? '')?.value
  const rest = count === undefined ? words : words.slice(1)
  const unit = rest.filter((word) => !scales.has(word)).join(' ')
  const factor = scaleIn(rest).times(count ?? one)
  const name = words.join(' ')
  if (factor.lte(0)) return { unknown: name, meant: undefined }
  if (unit === '') return { name, base: '', factor, addsUp: false }
  const known = units.get(unit)
  if (!known) return { unknown: unit, meant: didYouMean(unit, units.keys()) }
  return { ...known, name, factor: factor.times(known.factor) }
}
