import { collectionNames } from '../../kinds.ts'
import type { Garden } from '../../types.ts'
import type { Valid } from '../../valid.ts'

/** Every record of a garden that could be understood: the two files at its root, then each kind by id. */
export function everyRecord(garden: Garden): Valid[] {
  return [
    ...(garden.garden ? [garden.garden] : []),
    ...(garden.policy ? [garden.policy] : []),
    ...collectionNames.flatMap((name): Valid[] => [...garden[name].values()]),
  ]
}

/** The claims and dispatches that are held to gates: those not withdrawn. */
export function standingClaims(garden: Garden) {
  return [...garden.claims.values(), ...garden.dispatches.values()].filter(({ withdrawn }) => !withdrawn)
}
