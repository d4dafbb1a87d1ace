import type { Day } from '../day.ts'
import type { Citation, Source } from '../types.ts'

/** A citation whose source exists, so that it can count. */
export type UsableCitation = Citation & { readonly source: Source }

/** Whether a citation counts, for or against, on a day (docs/judgement.md, "Usable citations"). */
export function isUsable(citation: Citation, asOf: Day): citation is UsableCitation {
  const { source } = citation
  if (!source || citation.added > asOf || isBy(citation.dropped, asOf)) return false
  if (source.line.some((each) => isDiscredited(each, asOf))) return false
  return source.record.checked?.status !== 'dead-link' || source.record.archived !== undefined
}

/** Whether anybody in the source's line gains if it is believed. */
export function hasStake(source: Source): boolean {
  return source.line.some((each) => each.record.stake !== undefined)
}

/** The grade in force: that of the last entry. */
export function gradeOf(source: Source): string {
  return source.record.history.at(-1)?.grade ?? ''
}

/** Whether something happened on or before a day. */
export function isBy(day: Day | undefined, asOf: Day): boolean {
  return day !== undefined && day <= asOf
}

function isDiscredited({ record }: Source, asOf: Day): boolean {
  const status = record.checked?.status
  return isBy(record.retracted?.date, asOf) || status === 'suspicious' || status === 'hallucinated'
}
