import { compareText } from '../diagnostic.ts'
import { comparable } from '../judge/relation.ts'
import type { Garden } from '../types.ts'
import { type ClaimFigure, figuresByMeasure } from './claim-figures.ts'
import { areApart } from './exact.ts'
import { quantityOf } from './quantity.ts'
import { type Settlement, settlementOf } from './settlement.ts'

/** Two figures that cannot both be true. */
export interface Quarrel {
  readonly one: ClaimFigure
  readonly other: ClaimFigure
  /** What is on record of it; undefined while nothing is. */
  readonly settled: Settlement | undefined
}

export interface Quarrels {
  /** By the id of either claim, in the order in which the figures begin. */
  readonly of: ReadonlyMap<string, readonly Quarrel[]>
  /** Figures that were not held against all others, since there were too many. */
  readonly cut: readonly ClaimFigure[]
}

/** How many others, of those that begin later, a figure is held against, and how many quarrels are kept of that. */
const most = { compared: 300, kept: 20 }

const known = new WeakMap<Garden, Quarrels>()

/**
 * All quarrels between the figures of claims that were not withdrawn. Only those of one measure, basis, unit and form
 * are held against each other, and among these the ones whose days overlap; of very many, each against some.
 */
export function quarrelsIn(garden: Garden): Quarrels {
  const found = known.get(garden) ?? sought(garden)
  known.set(garden, found)
  return found
}

function sought(garden: Garden): Quarrels {
  const quarrels: Quarrel[] = []
  const cut: ClaimFigure[] = []
  for (const figures of figuresByMeasure(garden).values()) {
    if (figures.length === 1) continue
    for (const group of Map.groupBy(figures, groupOf).values()) collect(group, quarrels, cut)
  }
  const of = new Map<string, Quarrel[]>()
  for (const quarrel of quarrels) {
    for (const id of new Set([quarrel.one.claim.id, quarrel.other.claim.id])) {
      const list = of.get(id)
      if (list) list.push(quarrel)
      else of.set(id, [quarrel])
    }
  }
  return { of, cut }
}

/** What figures must have in common to be compared, their days apart. */
function groupOf(figure: ClaimFigure): string {
  const { base, form } = quantityOf(figure)
  const basis = Object.entries(figure.record.basis ?? {}).map((entry) => entry.map(comparable))
  return JSON.stringify([base, form, basis.map((entry) => JSON.stringify(entry)).sort()])
}

function collect(group: readonly ClaimFigure[], quarrels: Quarrel[], cut: ClaimFigure[]): void {
  const inOrder = group.toSorted((a, b) => compareText(a.days?.from ?? '', b.days?.from ?? ''))
  for (const [at, one] of inOrder.entries()) {
    let [compared, kept] = [0, 0]
    for (let next = at + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next]
      if (!other || (one.days && other.days && other.days.from > one.days.to)) break
      if (compared === most.compared || kept === most.kept) {
        cut.push(one)
        break
      }
      compared += 1
      if (!areApart(quantityOf(one).range, quantityOf(other).range)) continue
      quarrels.push({ one, other, settled: settlementOf(one, other) })
      kept += 1
    }
  }
}
