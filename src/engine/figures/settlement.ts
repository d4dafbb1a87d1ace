import { standing } from '../judge/standing.ts'
import type { Claim, Garden } from '../types.ts'
import { type ClaimFigure, figuresOf, measureOf } from './claim-figures.ts'
import { compare } from './compare.ts'

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

/**
 * The figures of a claim that say why another claim has another number, and of which no number there is at odds. Nothing is
 * said of a claim that does not exist, was withdrawn or has figures that cannot be read.
 */
export function settlingNothing(claim: Claim, garden: Garden): ClaimFigure[] {
  if (claim.withdrawn) return []
  return figuresOf(claim).filter((figure) => {
    const other = garden.claims.get(figure.record.reconciled?.with ?? '')
    if (!other || other.withdrawn) return false
    const figures = figuresOf(other)
    return figures.length === (other.record.figures ?? []).length && !figures.some((each) => isAtOdds(figure, each))
  })
}

function isAtOdds(one: ClaimFigure, other: ClaimFigure): boolean {
  return one !== other && measureOf(one) === measureOf(other) && compare(one, other).is === 'at-odds'
}

function reconciliation({ claim, record: { reconciled } }: ClaimFigure, other: ClaimFigure): Settlement | undefined {
  return reconciled?.with === other.claim.id ? { by: 'reconciled', claim, why: reconciled.why } : undefined
}

function contradiction(claim: Claim, other: Claim): Settlement | undefined {
  const sources = new Set(standing(other.citations, 'supports').map(({ sourceId }) => sourceId))
  const against = standing(claim.citations, 'contradicts').find(({ sourceId }) => sources.has(sourceId))
  return against && { by: 'contradicted', claim, source: against.sourceId }
}
