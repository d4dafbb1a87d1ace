import { compareText } from '../diagnostic.ts'
import { comparable } from '../judge/relation.ts'
import type { Claim, Garden } from '../types.ts'
import { type Figure, readFigure } from './figure.ts'

/** A figure of a claim that can be read. */
export interface ClaimFigure extends Figure {
  readonly claim: Claim
  /** The position in the claim's `figures`. */
  readonly index: number
}

const read = new WeakMap<Claim, readonly ClaimFigure[]>()

/** The figures of a claim that can be read, in its order. */
export function figuresOf(claim: Claim): readonly ClaimFigure[] {
  const known = read.get(claim)
  if (known) return known
  const figures = (claim.record.figures ?? []).flatMap((record, index) => {
    const figure = readFigure(record)
    return figure ? [{ ...figure, claim, index }] : []
  })
  read.set(claim, figures)
  return figures
}

export type FiguresByMeasure = ReadonlyMap<string, readonly ClaimFigure[]>

const measured = new WeakMap<Garden, FiguresByMeasure>()

/**
 * The figures of claims that were not withdrawn, by what they measure, in order; those of each by their claims and their
 * own ids.
 */
export function figuresByMeasure(garden: Garden): FiguresByMeasure {
  const known = measured.get(garden)
  if (known) return known
  const all = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn).flatMap((claim) => figuresOf(claim))
  const byMeasure = new Map([...Map.groupBy(all.sort(byClaim), measureOf)].sort(([a], [b]) => compareText(a, b)))
  measured.set(garden, byMeasure)
  return byMeasure
}

/** What a figure measures, as it is compared. */
export function measureOf({ record }: ClaimFigure): string {
  return comparable(record.measure)
}

function byClaim(a: ClaimFigure, b: ClaimFigure): number {
  return compareText(a.claim.id, b.claim.id) || compareText(a.record.id, b.record.id)
}
