import type { Day } from '../day.ts'
import type { Citation, Source } from '../types.ts'
import type { Reason } from './reason.ts'

/** A citation whose source exists, so that it can count. */
export type UsableCitation = Citation & { readonly source: Source }

/** Whether a citation counts, for or against, on a day (docs/judgement.md, "Usable citations"). */
export function isUsable(citation: Citation, asOf: Day): citation is UsableCitation {
  return whyUnusable(citation, asOf) === undefined
}

/** Why a citation counts nowhere on a day; undefined when it does. */
export function whyUnusable({ source, added, dropped }: Citation, asOf: Day): Reason | undefined {
  if (!source) return { is: 'missing' }
  if (added > asOf) return { is: 'to-come', from: added }
  if (dropped !== undefined && dropped <= asOf) return { is: 'dropped', on: dropped }
  for (const each of source.line) {
    const discredit = whyDiscredited(each, asOf)
    if (discredit) return discredit
  }
  const { checked, archived } = source.record
  return checked?.status === 'dead-link' && archived === undefined ? { is: 'dead-link' } : undefined
}

/** Somebody in the source's line who gains if it is believed. */
export function stakeIn(source: Source): Extract<Reason, { is: 'stake' }> | undefined {
  for (const each of source.line) {
    if (each.record.stake !== undefined) return { is: 'stake', source: each, stake: each.record.stake }
  }
  return undefined
}

/** The grade in force: that of the last entry. */
export function gradeOf(source: Source): string {
  return source.record.history.at(-1)?.grade ?? ''
}

/** Whether something happened on or before a day. */
export function isBy(day: Day | undefined, asOf: Day): boolean {
  return day !== undefined && day <= asOf
}

function whyDiscredited(source: Source, asOf: Day): Reason | undefined {
  const { retracted, checked } = source.record
  if (retracted && retracted.date <= asOf) return { is: 'retracted', source, on: retracted.date }
  const status = checked?.status
  return status === 'suspicious' || status === 'hallucinated' ? { is: status, source } : undefined
}
