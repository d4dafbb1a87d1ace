import type { Day } from '../../day.ts'
import type { Claim, Dispatch, Garden, Source } from '../../types.ts'
import type { Valid } from '../../valid.ts'
import type { GardenContext } from '../rule.ts'
import { exists, isAfter } from './calendar.ts'

/**
 * Whether all that a verdict depends on could be read: the policy, the claim, its sources with all they derive from,
 * and the claims it rests on. Where it could not, or holds a day that cannot be, that is reported already, and what the
 * evidence seems to have earned is a consequence of that fault.
 */
export function isReadInFull(
  claim: Claim | Dispatch,
  { garden, asOf }: Pick<GardenContext, 'garden' | 'asOf'>,
): boolean {
  const ofDay = inPart.get(garden) ?? new Map<Day, ReadonlySet<string>>()
  inPart.set(garden, ofDay)
  const found = ofDay.get(asOf) ?? readInPart(garden, asOf)
  ofDay.set(asOf, found)
  return !found.has(claim.id)
}

/** The same of a source alone, its days aside: a grade in force does not depend on them. */
export function isSourceReadInFull(source: Source, garden: Garden): boolean {
  const { policy, sources } = garden
  return (
    policy !== undefined &&
    source.line.every(
      ({ whole, record, values }) =>
        whole &&
        (record.derives ?? []).every((id) => sources.has(id)) &&
        values('grade').every((grade) => Object.hasOwn(policy.record.grades, grade)),
    )
  )
}

/** Whether every day has been: judgement counts from day to day, and one that never was or is to come misleads it. */
function hasSoundDays({ values }: Valid, asOf: Day): boolean {
  return values('day').every((day) => exists(day) && !isAfter(day, asOf))
}

/** Ids of claims and dispatches that could not be read in full, of each garden and day that was asked about. */
const inPart = new WeakMap<Garden, Map<Day, ReadonlySet<string>>>()

function readInPart(garden: Garden, asOf: Day): ReadonlySet<string> {
  const { policy, claims, dispatches, sources } = garden
  const all = [...claims.values(), ...dispatches.values()]
  if (!policy || !isPolicyReadInFull(policy)) return new Set(all.map(({ id }) => id))
  const isSound = (source: Source): boolean =>
    isSourceReadInFull(source, garden) && source.line.every((each) => hasSoundDays(each, asOf))
  const sound = new Set([...sources.values()].filter(isSound))
  const isFaulty = (claim: Claim | Dispatch): boolean =>
    !claim.whole ||
    !hasSoundDays(claim, asOf) ||
    claim.legs.some((leg) => !leg.claim) ||
    claim.citations.some(({ source }) => !source || !sound.has(source))
  const found = new Set(all.filter(isFaulty).map(({ id }) => id))
  const restingOn = Map.groupBy(
    all.flatMap(({ id, legs }) => legs.map((leg) => ({ id, on: leg.id }))),
    ({ on }) => on,
  )
  for (const id of found) for (const above of restingOn.get(id) ?? []) found.add(above.id)
  return found
}

function isPolicyReadInFull({ whole, record, marks }: Valid<'policy'>): boolean {
  const badges = new Set(record.badges.map(({ id }) => id))
  const isKnown: Partial<Record<string, (name: string) => boolean>> = {
    badge: (name) => badges.has(name),
    grade: (name) => Object.hasOwn(record.grades, name),
  }
  return whole && marks.every(({ format, value }) => isKnown[format]?.(value) ?? true)
}
