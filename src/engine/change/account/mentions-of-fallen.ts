import { mentionsOf } from '../../mentions/mentions.ts'
import type { Claim, Garden } from '../../types.ts'
import type { MentionOfFallen } from './account.ts'
import type { RecordKey } from './records.ts'
import { keyOf } from './records.ts'
import type { Refs } from './refs.ts'
import type { StandingChange } from './standing-change.ts'

/**
 * Where claims are named that a change lowers, leaves above what they have earned, or withdraws.
 *
 * @param formerly  the ids that records had before, by their keys of today
 */
export function mentionsOfFallen(
  garden: Garden,
  standings: readonly StandingChange[],
  before: ReadonlyMap<string, Claim>,
  formerly: ReadonlyMap<RecordKey, string>,
  refs: Refs,
): MentionOfFallen[] {
  const lowered = standings.filter(({ inForce, unearned }) => inForce.direction === 'lowered' || unearned)
  const withdrawn = [...garden.claims.values()].filter(
    ({ id, withdrawn: isNow }) => isNow && before.get(formerly.get(keyOf('claim', id)) ?? id)?.withdrawn === false,
  )
  const fallen = new Set([
    ...lowered.flatMap(({ record }) => (record.kind === 'claim' ? [record.id] : [])),
    ...withdrawn.map(({ id }) => id),
  ])
  return mentionsOf(garden, fallen).map(({ record, claim, use, sentence = null }) => ({
    record: refs.of(record.kind, record.id),
    claim: refs.of('claim', claim),
    use,
    sentence,
  }))
}
