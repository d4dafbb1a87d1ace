import { englishWords } from '../../words/words.ts'
import type { Comparison } from '../figures/compare.ts'
import { comparisonWords } from '../figures/comparison-words.ts'
import { comparisonsOf } from '../figures/comparisons.ts'
import type { Settlement } from '../figures/settlement.ts'
import type { Claim, Garden } from '../types.ts'
import type { Verdict } from '../verdict.ts'
import { nextSentence } from '../words/next-sentence.ts'

/** A verdict as others read it (docs/interface.md, "Explain as JSON"): next steps are sentences. */
export interface Explained extends Omit<Verdict, 'next' | 'steps' | 'contradictions'> {
  readonly next: { readonly badge: string; readonly steps: readonly string[] } | null
  /** Left out where the claim has no figures. */
  readonly figures?: readonly ExplainedFigure[]
}

/** A figure with what comes of holding those of its measure against it, in words. */
export interface ExplainedFigure {
  readonly id: string
  readonly comparisons: readonly {
    readonly claim: string
    readonly figure: string
    readonly is: Comparison['is']
    readonly settled: Settlement['by'] | null
    readonly says: string
  }[]
  /** How many more figures there are of its measure. */
  readonly more: number
}

export function explained(verdict: Verdict, garden: Garden): Explained {
  const { claim, kind, withdrawn, inForce, earned, ripeness, tests, next, contested, weakest } = verdict
  return {
    claim,
    kind,
    withdrawn,
    inForce,
    earned,
    ripeness,
    tests,
    next: next && {
      badge: next.badge,
      steps: next.steps.map((step) => nextSentence(step, claim, garden, englishWords)),
    },
    contested,
    weakest,
    freshness: verdict.freshness,
    independent: verdict.independent,
    counted: verdict.counted,
    ...explainedFigures(garden.claims.get(claim), garden),
  }
}

function explainedFigures(claim: Claim | undefined, garden: Garden): Pick<Explained, 'figures'> {
  if (claim?.record.figures === undefined) return {}
  const figures = comparisonsOf(claim, garden).map(({ figure, others, more }): ExplainedFigure => {
    const comparisons = others.map((outcome) => ({
      claim: outcome.other.claim.id,
      figure: outcome.other.record.id,
      is: outcome.comparison.is,
      settled: outcome.settled?.by ?? null,
      says: comparisonWords(figure, outcome),
    }))
    return { id: figure.record.id, comparisons, more }
  })
  return { figures }
}
