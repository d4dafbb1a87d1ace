import type { Claim, Garden } from '../types.ts'
import { type ClaimFigure, figuresByMeasure, figuresOf, measureOf } from './claim-figures.ts'
import { type Comparison, compare } from './compare.ts'
import { quarrelsIn } from './quarrels.ts'
import { type Settlement, settlementOf } from './settlement.ts'

/** A figure of a claim, and what comes of holding others of its measure against it. */
export interface Compared {
  readonly figure: ClaimFigure
  readonly others: readonly Outcome[]
  /** How many more figures there are of its measure. */
  readonly more: number
}

export interface Outcome {
  readonly other: ClaimFigure
  readonly comparison: Comparison
  /** What is on record of two that are at odds. */
  readonly settled: Settlement | undefined
}

/** The most others that are told of. */
const most = 60

/** The comparisons of each figure of a claim: those at odds first, then as the claims of the others come. */
export function comparisonsOf(claim: Claim, garden: Garden): Compared[] {
  const measured = figuresByMeasure(garden)
  return figuresOf(claim).map((figure) => {
    const all = claim.withdrawn ? [] : (measured.get(measureOf(figure)) ?? [])
    const others = [...new Set([...opponentsOf(figure, garden), ...all.slice(0, most + 1)])].filter(
      (other) => other !== figure,
    )
    const told = others.slice(0, most).map((other): Outcome => {
      const comparison = compare(figure, other)
      return { other, comparison, settled: comparison.is === 'at-odds' ? settlementOf(figure, other) : undefined }
    })
    return { figure, others: told, more: Math.max(0, all.length - 1 - told.length) }
  })
}

function opponentsOf(figure: ClaimFigure, garden: Garden): ClaimFigure[] {
  return (quarrelsIn(garden).of.get(figure.claim.id) ?? []).flatMap(({ one, other }) =>
    one === figure ? [other] : other === figure ? [one] : [],
  )
}
