import { comparable } from '../judge/relation.ts'
import { areApart } from './exact.ts'
import type { Figure } from './figure.ts'
import { quantityOf } from './quantity.ts'

/** What comes of holding two figures of one measure against each other. */
export type Comparison =
  | { readonly is: 'at-one' }
  | { readonly is: 'at-odds' }
  /** They differ in these parts of their basis, by what the one and the other has. */
  | { readonly is: 'of-another-basis'; readonly parts: readonly Difference[] }
  /** Their units cannot be brought to one. */
  | { readonly is: 'in-another-unit' }
  /** One is for some time, or a change over some, and the other is not. */
  | { readonly is: 'of-another-form' }
  | { readonly is: 'at-another-time' }

export interface Difference {
  readonly part: string
  readonly one: string | undefined
  readonly other: string | undefined
}

/** Holds two figures of one measure against each other. The order of the two changes nothing but theirs. */
export function compare(one: Figure, other: Figure): Comparison {
  const parts = differences(one, other)
  if (parts.length > 0) return { is: 'of-another-basis', parts }
  const [left, right] = [quantityOf(one), quantityOf(other)]
  if (left.base !== right.base) return { is: 'in-another-unit' }
  if (left.form !== right.form) return { is: 'of-another-form' }
  if (!overlap(one, other)) return { is: 'at-another-time' }
  return { is: areApart(left.range, right.range) ? 'at-odds' : 'at-one' }
}

/** Whether both hold on some day: what has no days holds on all. */
export function overlap({ days: one }: Figure, { days: other }: Figure): boolean {
  return !one || !other || (one.from <= other.to && other.from <= one.to)
}

function differences(one: Figure, other: Figure): Difference[] {
  const [left, right] = [basisOf(one), basisOf(other)]
  const parts = [...new Set([...left.keys(), ...right.keys()])].sort()
  return parts.flatMap((part) => {
    const [mine, theirs] = [left.get(part), right.get(part)]
    if (mine !== undefined && theirs !== undefined && comparable(mine) === comparable(theirs)) return []
    return [{ part, one: mine, other: theirs }]
  })
}

function basisOf({ record: { basis = {} } }: Figure): ReadonlyMap<string, string> {
  return new Map(Object.entries(basis).map(([part, value]) => [comparable(part), value]))
}
