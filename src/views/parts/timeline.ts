import { curveStepAfter, line } from 'd3-shape'
import { daysBetween, type PolicyRecord } from '../../engine/index.ts'
import { type BadgeView, badgeView } from './badge.ts'
import type { Entry } from './events.ts'

/**
 * A history drawn over time: the ladder of badges from top to bottom, a line that steps from one to the next. Lengths
 * are in units of a box that is `timelineWidth` wide; days keep their distances, but entries never stand on each other.
 */
export interface Timeline {
  readonly height: number
  readonly levels: readonly { readonly label: string; readonly y: number }[]
  /** The data of an SVG path. */
  readonly line: string
  readonly points: readonly { readonly x: number; readonly y: number; readonly badge: BadgeView | undefined }[]
  /** The first day, and the last if it is another one. */
  readonly days: readonly { readonly day: string; readonly x: number; readonly isLast: boolean }[]
}

export const timelineWidth = 300
const letter = 6.3
const step = 24
const top = 14
const gap = 14
/** What is left after the last entry: it holds to this day. */
const rest = 30

export function timelineOf(policy: PolicyRecord, events: readonly Entry[]): Timeline {
  const ladder = policy.badges.map(({ id }) => badgeView(policy, id))
  const levels = ladder.map(({ label, rank }) => ({ label, y: top + rank * step }))
  const left = Math.min(150, 16 + letter * Math.max(...ladder.map(({ label }) => label.length)))
  const at = placesOf(events, left, timelineWidth - rest)
  let y = top
  const points = events.map(({ badge }, index) => {
    y = badge ? top + badge.rank * step : y
    return { x: at[index] ?? left, y, badge }
  })
  const isEnded = events.at(-1)?.kind === 'withdrawn'
  const last = points.at(-1)
  const end = last && !isEnded ? [{ x: timelineWidth, y: last.y }] : []
  const draw = line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  )
    .curve(curveStepAfter)
    .digits(1)
  const bottom = top + (ladder.length - 1) * step
  return { height: bottom + 32, levels, line: draw([...points, ...end]) ?? '', points, days: daysOf(events, at) }
}

/** Where each entry stands between two ends: by its day, and at least a gap after the one before. */
function placesOf(events: readonly Entry[], from: number, to: number): number[] {
  const first = events[0]?.date ?? ''
  const days = events.map(({ date }) => daysBetween(first, date))
  const span = Math.max(1, days.at(-1) ?? 0)
  const narrow = Math.min(gap, (to - from) / Math.max(1, events.length - 1))
  const places: number[] = []
  for (const [index, day] of days.entries()) {
    // What follows must find room before the end.
    const latest = to - narrow * (days.length - 1 - index)
    const before = places[index - 1]
    const place = Math.max(from + ((to - from) * day) / span, before === undefined ? from : before + narrow)
    places.push(Math.round(Math.min(place, latest) * 10) / 10)
  }
  return places
}

function daysOf(events: readonly Entry[], at: readonly number[]): Timeline['days'] {
  const first = events[0]?.date
  const last = events.at(-1)?.date
  if (first === undefined || last === undefined) return []
  const begin = { day: first, x: at[0] ?? 0, isLast: false }
  return first === last ? [begin] : [begin, { day: last, x: at.at(-1) ?? 0, isLast: true }]
}
