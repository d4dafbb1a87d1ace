import { type Claim, type ClaimFigure, type Ends, onOneBasis, type Quarrel } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { figureText } from './figure-text.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { type SourceRef, sourceRef } from './source-ref.ts'

/** A number of a claim beside one that cannot be true as well. */
export interface QuarrelView {
  readonly here: SideView
  readonly there: SideView
  /** The claim of the other; this one, where both are its own. */
  readonly claim: RecordRef
  /** Why both stand all the same, as one of the two says. */
  readonly why: string | undefined
  /** What the one cites against itself, and stands for the other. */
  readonly against: SourceRef | undefined
}

export interface SideView {
  /** As they stand in the claim. */
  readonly words: string
  /** What it comes to on the basis of both: "22.2 a year". */
  readonly amount: string
  readonly days: { readonly from: string; readonly to: string } | undefined
}

/** The quarrels of a page. */
export interface QuarrelsView {
  readonly quarrels: readonly QuarrelView[]
  /** How many more there are. */
  readonly more: number
}

/** More are counted alone. */
const mostShown = 12

/** Those that nothing on record settles first. */
export function quarrelsOf(context: Context, claim: Claim): QuarrelsView {
  const all = context.uses
    .quarrels(claim.id)
    .toSorted((a, b) => Number(a.settled !== undefined) - Number(b.settled !== undefined))
  return {
    quarrels: all.slice(0, mostShown).map((quarrel) => quarrelView(context, claim, quarrel)),
    more: Math.max(0, all.length - mostShown),
  }
}

function quarrelView(context: Context, claim: Claim, { one, other, settled }: Quarrel): QuarrelView {
  const [here, there] = one.claim.id === claim.id ? [one, other] : [other, one]
  const { words, garden } = context
  const basis = onOneBasis(here, there)
  const amount = (ends: Ends): string => {
    const text = `${rangeText(words, ends)}${basis.unit === '' ? '' : `\u00A0${basis.unit}`}`
    return basis.isYearly ? words.say('figure.yearly', { amount: text }) : text
  }
  return {
    here: sideView(here, amount(basis.one)),
    there: sideView(there, amount(basis.other)),
    claim: recordRef(context, there.claim),
    why: settled?.by === 'reconciled' ? settled.why : undefined,
    against:
      settled?.by === 'contradicted'
        ? sourceRef(context, garden.sources.get(settled.source), settled.source)
        : undefined,
  }
}

function sideView({ record, days }: ClaimFigure, amount: string): SideView {
  return { words: record.words, amount, days: days && { from: days.from, to: days.to } }
}

/** A number, or a range of them, as the language writes it. */
export function rangeText(words: Words, ends: Ends): string {
  const [low, high] = ends.map((digits) => figureText(words.locale, digits))
  return high === undefined ? (low ?? '') : words.say('figure.range', { low: low ?? '', high })
}
