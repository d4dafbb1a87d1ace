import { badgeRank, type Claim, compareText, type Dispatch, type Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'

/** All that waits for somebody; claims and dispatches are in the order of their last entries. */
export interface WaitingRecords {
  /** Whose evidence has earned a better badge. */
  readonly promotion: readonly (Claim | Dispatch)[]
  readonly overdue: readonly Claim[]
  readonly due: readonly Claim[]
  /** Sources that nothing is built on and nobody has put aside. */
  readonly material: readonly Source[]
  /** Ids of pages that are named and do not exist. */
  readonly wanted: readonly string[]
}

export function waitingRecords(context: Context): WaitingRecords {
  const { garden, policy, uses } = context
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const inState = (state: string): Claim[] =>
    inOrder(
      context,
      claims.filter((claim) => context.verdict(claim).freshness.state === state),
    )
  const isRipe = (claim: Claim | Dispatch): boolean => {
    const { earned, inForce } = context.verdict(claim)
    return badgeRank(policy, earned) < badgeRank(policy, inForce)
  }
  return {
    promotion: inOrder(context, [...claims, ...garden.dispatches.values()].filter(isRipe)),
    overdue: inState('overdue'),
    due: inState('due'),
    material: [...garden.sources.values()].filter(({ id, record }) => !record.aside && !uses.isWorked(id)),
    wanted: wantedIds(context),
  }
}

function inOrder<T extends Claim | Dispatch>(context: Context, claims: readonly T[]): T[] {
  const lastTended = (claim: T): string => context.verdict(claim).freshness.lastTended
  return claims.toSorted((a, b) => compareText(lastTended(a), lastTended(b)) || compareText(a.id, b.id))
}

/** Every page that is named and does not exist. */
function wantedIds({ garden }: Context): string[] {
  const speakers = [...garden.pages.values(), ...garden.claims.values(), ...garden.dispatches.values()]
  const named = [...speakers, ...garden.sources.values(), ...garden.voices.values()].flatMap((record) =>
    record.marks.flatMap(({ format, pointer, value }) => {
      if (format === 'wanted-page') return [value]
      if (format !== 'markdown') return []
      return record.prose(pointer).references.flatMap(({ kind, id }) => (kind === 'page' ? [id] : []))
    }),
  )
  const wanted = [...new Set(named)].filter((id) => !garden.pages.has(id) && !garden.unreadable.page.has(id))
  return wanted.sort(compareText)
}
