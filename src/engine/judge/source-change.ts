import type { Day } from '../day.ts'
import type { PolicyRecord, SourceRecord } from '../records.ts'
import type { Judged, Source } from '../types.ts'
import { judge } from './judge.ts'
import { badgeRank } from './policy.ts'
import { isBy } from './usable.ts'
import { whatIf } from './what-if.ts'

/** Something that happened to a source. */
export interface SourceChange {
  readonly source: Source
  /** What happened, e.g. "`tco-report` was retracted on `2026-06-05`". */
  readonly says: string
  /** The record as if it had not happened. */
  undo(record: SourceRecord): SourceRecord
}

/**
 * What happened to the sources of a claim, or of the claims it rests on, that keeps it from a badge: each change
 * without which it would have earned it; where no single one is enough, a smallest set that together is.
 */
export function changesBetween(judged: Judged, badge: string, policy: PolicyRecord, asOf: Day): SourceChange[] {
  const changes = sourcesBehind(judged).flatMap((source) => changesOf(source, asOf))
  const isEarnedWithout = (undone: readonly SourceChange[]): boolean => {
    const records = new Map<string, SourceRecord>()
    for (const { source, undo } of undone) records.set(source.id, undo(records.get(source.id) ?? source.record))
    return badgeRank(policy, judge(whatIf(judged, records), policy, asOf).earned) <= badgeRank(policy, badge)
  }
  const single = changes.filter((change) => isEarnedWithout([change]))
  if (single.length > 0 || !isEarnedWithout(changes)) return single
  return changes.reduce((needed, change) => {
    const fewer = needed.filter((each) => each !== change)
    return isEarnedWithout(fewer) ? fewer : needed
  }, changes)
}

/** Every source in the line of anything cited by a claim or by what it rests on, in id order. */
function sourcesBehind(judged: Judged): Source[] {
  const claims = new Set([judged])
  const sources = new Map<string, Source>()
  for (const claim of claims) {
    for (const { source } of claim.citations) for (const each of source?.line ?? []) sources.set(each.id, each)
    for (const leg of claim.legs) if (leg.claim) claims.add(leg.claim)
  }
  return [...sources.keys()].sort().flatMap((id) => sources.get(id) ?? [])
}

function changesOf(source: Source, asOf: Day): SourceChange[] {
  const { id, record } = source
  const { retracted, checked, history } = record
  const changes: SourceChange[] = []
  if (retracted && isBy(retracted.date, asOf)) {
    const says = `\`${id}\` was retracted on \`${retracted.date}\``
    changes.push({ source, says, undo: ({ retracted: _, ...others }) => others })
  }
  if (checked && failsCheck(record)) {
    const says = `\`${id}\` was found to be \`${checked.status}\` on \`${checked.date}\``
    changes.push({ source, says, undo: ({ checked: _, ...others }) => others })
  }
  const last = history.findLastIndex(({ grade }, index) => index > 0 && history[index - 1]?.grade !== grade)
  const [from, to] = [history[last - 1], history[last]]
  if (from && to) {
    const says = `\`${id}\` went from grade \`${from.grade}\` to \`${to.grade}\` on \`${to.date}\``
    changes.push({ source, says, undo: (other) => ({ ...other, history: history.slice(0, last) }) })
  }
  return changes
}

function failsCheck({ checked, archived }: SourceRecord): boolean {
  if (checked?.status === 'dead-link') return archived === undefined
  return checked?.status === 'suspicious' || checked?.status === 'hallucinated'
}
