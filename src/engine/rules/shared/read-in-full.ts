import type { Claim, Dispatch, Garden, Source, Valid } from '../../types.ts'

/**
 * Whether all that a verdict depends on could be read: the policy, the claim, its sources with all they derive from,
 * and the claims it rests on. Where it could not, that is reported already, and what the evidence seems to have earned
 * is a consequence of that fault.
 */
export function isReadInFull(claim: Claim | Dispatch, garden: Garden): boolean {
  const known = inPart.get(garden)
  if (known) return !known.has(claim.id)
  const found = readInPart(garden)
  inPart.set(garden, found)
  return !found.has(claim.id)
}

/** The same of a source alone. */
export function isSourceReadInFull(source: Source, garden: Garden): boolean {
  const { policy, sources } = garden
  return (
    policy !== undefined &&
    source.line.every(
      ({ whole, record, marks }) =>
        whole &&
        (record.derives ?? []).every((id) => sources.has(id)) &&
        marks.every((mark) => mark.format !== 'grade' || Object.hasOwn(policy.record.grades, mark.value)),
    )
  )
}

/** Ids of claims and dispatches that could not be read in full, of each garden that was asked about. */
const inPart = new WeakMap<Garden, ReadonlySet<string>>()

function readInPart(garden: Garden): ReadonlySet<string> {
  const { policy, claims, dispatches, sources } = garden
  const all = [...claims.values(), ...dispatches.values()]
  if (!policy || !isPolicyReadInFull(policy)) return new Set(all.map(({ id }) => id))
  const sound = new Set([...sources.values()].filter((source) => isSourceReadInFull(source, garden)))
  const isFaulty = ({ whole, citations, legs }: Claim | Dispatch): boolean =>
    !whole || legs.some(({ claim }) => !claim) || citations.some(({ source }) => !source || !sound.has(source))
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
