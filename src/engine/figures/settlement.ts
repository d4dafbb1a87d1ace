import { standing } from '../judge/standing.ts'
import type { Claim } from '../types.ts'
import type { ClaimFigure } from './claim-figures.ts'

/** Why two figures may stand side by side though they cannot both be true as they read. */
export type Settlement =
  /** One of them says why. */
  | { readonly by: 'reconciled'; readonly claim: Claim; readonly why: string }
  /** One claim cites against itself a source that stands for the other. */
  | { readonly by: 'contradicted'; readonly claim: Claim; readonly source: string }

export function settlementOf(one: ClaimFigure, other: ClaimFigure): Settlement | undefined {
  const reconciled = [reconciliation(one, other), reconciliation(other, one)].find((each) => each !== undefined)
  return reconciled ?? contradiction(one.claim, other.claim) ?? contradiction(other.claim, one.claim)
}

function reconciliation({ claim, record: { reconciled } }: ClaimFigure, other: ClaimFigure): Settlement | undefined {
  return reconciled?.with === other.claim.id ? { by: 'reconciled', claim, why: reconciled.why } : undefined
}

function contradiction(claim: Claim, other: Claim): Settlement | undefined {
  const sources = new Set(standing(other.citations, 'supports').map(({ sourceId }) => sourceId))
  const against = standing(claim.citations, 'contradicts').find(({ sourceId }) => sources.has(sourceId))
  return against && { by: 'contradicted', claim, source: against.sourceId }
}
