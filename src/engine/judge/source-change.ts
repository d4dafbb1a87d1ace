import type { Day } from '../day.ts'
import { compareText } from '../diagnostic.ts'
import type { PolicyRecord, SourceRecord } from '../records.ts'
import type { Judged, Source } from '../types.ts'
import type { Verdict } from '../verdict.ts'
import { fewestEnough } from './fewest-enough.ts'
import { judging } from './judge.ts'
import { badgeRank } from './policy.ts'
import { isBy } from './usable.ts'
import { whatIf } from './what-if.ts'

/** What became of a source. */
export type Happened =
  | { readonly is: 'retracted'; readonly on: Day }
  | { readonly is: 'failed-check'; readonly status: FailedStatus; readonly on: Day }
  | { readonly is: 'regraded'; readonly from: string; readonly to: string; readonly on: Day }

type FailedStatus = 'suspicious' | 'hallucinated' | 'dead-link'

/** Something that happened to a source. */
export interface SourceChange {
  readonly source: Source
  readonly happened: Happened
  /** The record as if it had not happened. */
  undo(record: SourceRecord): SourceRecord
}

/** A smallest set of changes is looked for among no more changes and claims than this: each takes a judgement. */
const mostToSearch = 60

/**
 * Tells what happened to the sources of claims, or of the claims they rest on, that keeps them from a badge: each
 * change without which a claim would have earned it; where no single one is enough, a smallest set that together is.
 */
export function changesInTheWay(policy: PolicyRecord, asOf: Day): (claim: Judged, badge: string) => SourceChange[] {
  const changes = new Map<Source, readonly SourceChange[]>()
  const worlds = new Map<SourceChange, World>()

  const changesOfSource = (source: Source): readonly SourceChange[] => {
    const known = changes.get(source) ?? changesOf(source, asOf)
    changes.set(source, known)
    return known
  }
  const worldWithout = (change: SourceChange): World => {
    const known = worlds.get(change) ?? worldOf([change], policy, asOf)
    worlds.set(change, known)
    return known
  }

  return (claim, badge) => {
    const behind = claimsBehind(claim)
    const happened = sourcesOf(behind).flatMap(changesOfSource)
    const isEarnedIn = (world: World): boolean => badgeRank(policy, world(claim).earned) <= badgeRank(policy, badge)
    const single = happened.filter((change) => isEarnedIn(worldWithout(change)))
    if (single.length > 0 || happened.length > mostToSearch || behind.length > mostToSearch) return single
    return fewestEnough(happened, (undone) => isEarnedIn(worldOf(undone, policy, asOf)))
  }
}

/** The verdicts of a garden in which some changes have not happened. */
type World = (claim: Judged) => Verdict

function worldOf(undone: readonly SourceChange[], policy: PolicyRecord, asOf: Day): World {
  const records = new Map<string, SourceRecord>()
  for (const { source, undo } of undone) records.set(source.id, undo(records.get(source.id) ?? source.record))
  const standIn = whatIf(records)
  const verdictOf = judging(policy, asOf)
  return (claim) => verdictOf(standIn(claim))
}

/** A claim and all that it rests on, through any number of steps. */
function claimsBehind(judged: Judged): Judged[] {
  const claims = new Set([judged])
  for (const claim of claims) for (const leg of claim.legs) if (leg.claim) claims.add(leg.claim)
  return [...claims]
}

/** Every source in the line of anything that claims cite, in id order. */
function sourcesOf(claims: readonly Judged[]): Source[] {
  const lines = claims.flatMap(({ citations }) => citations.flatMap(({ source }) => source?.line ?? []))
  return [...new Set(lines)].sort((a, b) => compareText(a.id, b.id))
}

function changesOf(source: Source, asOf: Day): SourceChange[] {
  const { record } = source
  const { retracted, checked, history } = record
  const changes: SourceChange[] = []
  if (retracted && isBy(retracted.date, asOf)) {
    const happened = { is: 'retracted', on: retracted.date } as const
    changes.push({ source, happened, undo: ({ retracted: _, ...others }) => others })
  }
  const status = failedStatus(record)
  if (checked && status) {
    const happened = { is: 'failed-check', status, on: checked.date } as const
    changes.push({ source, happened, undo: ({ checked: _, ...others }) => others })
  }
  const last = history.findLastIndex(({ grade }, index) => index > 0 && history[index - 1]?.grade !== grade)
  const [from, to] = [history[last - 1], history[last]]
  if (from && to) {
    const happened = { is: 'regraded', from: from.grade, to: to.grade, on: to.date } as const
    changes.push({ source, happened, undo: (other) => ({ ...other, history: history.slice(0, last) }) })
  }
  return changes
}

/** The status by which a source fails its check; undefined when it does not. */
function failedStatus({ checked, archived }: SourceRecord): FailedStatus | undefined {
  const status = checked?.status
  if (status === 'dead-link') return archived === undefined ? status : undefined
  return status === 'suspicious' || status === 'hallucinated' ? status : undefined
}
