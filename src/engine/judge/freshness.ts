import { type Day, daysBetween } from '../day.ts'
import type { PolicyRecord } from '../records.ts'
import type { Freshness, FreshnessState } from '../verdict.ts'

/**
 * How long ago a claim was tended: days since its last history entry.
 * `due` and `overdue` begin on the policy's day itself. Age changes no badge (docs/judgement.md, "Freshness").
 */
export function freshnessOf(lastTended: Day, policy: PolicyRecord, asOf: Day): Freshness {
  const days = daysBetween(lastTended, asOf)
  return { state: stateAfter(days, policy), lastTended, days }
}

function stateAfter(days: number, { freshness }: PolicyRecord): FreshnessState {
  if (days >= freshness.overdueAfterDays) return 'overdue'
  return days >= freshness.dueAfterDays ? 'due' : 'fresh'
}
