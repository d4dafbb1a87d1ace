import type { Garden, Valid } from '../../types.ts'

/** Every record of a garden that could be understood: the two files at its root, then each kind by id. */
export function everyRecord(garden: Garden): Valid[] {
  return [
    ...(garden.garden ? [garden.garden] : []),
    ...(garden.policy ? [garden.policy] : []),
    ...garden.voices.values(),
    ...garden.pages.values(),
    ...garden.claims.values(),
    ...garden.sources.values(),
    ...garden.dispatches.values(),
  ]
}

/** The claims and dispatches that are held to gates: those not withdrawn. */
export function standingClaims(garden: Garden) {
  return [...garden.claims.values(), ...garden.dispatches.values()].filter(({ withdrawn }) => !withdrawn)
}
