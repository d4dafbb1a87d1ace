import { badgeRank, type Claim, type Dispatch, type Page, type PolicyRecord, type Series } from '../../engine/index.ts'

/** What a history entry is follows from the entries (docs/judgement.md, "What a history entry is"). */
export type EventKind = 'grew' | 'tended' | 'badge-moved' | 'withdrawn'

/** A record that things happen to. */
export type Eventful = Claim | Dispatch | Page | Series

/** Something that happened to a record, as the record alone tells it. */
export interface Happening {
  readonly date: string
  readonly kind: EventKind
  readonly by: string
  readonly why: string
  /** The badge that it gave; a page and a series have none. */
  readonly badge: string | undefined
  /** The badge before, if it was moved. */
  readonly from: string | undefined
  readonly was: string | undefined
}

/** What an event of something without a badge of its own lacks. */
const badgeless = { badge: undefined, from: undefined, was: undefined }

/** What happened to a record, oldest first; a claim is withdrawn last. */
export function happeningsOf(record: Eventful): Happening[] {
  if (record.kind === 'page') return (record.record.tended ?? []).map((entry) => happening(entry, 'tended'))
  if (record.kind === 'series') {
    return record.record.history.map((entry, index) => happening(entry, index === 0 ? 'grew' : 'tended'))
  }
  const { claimKind, history } = record
  const entries = history.map(({ date, by, why, badge, was }, index): Happening => {
    const before = history[index - 1]
    const from = before?.badge === badge ? undefined : before?.badge
    const kind = from !== undefined ? 'badge-moved' : before || claimKind === 'reading' ? 'tended' : 'grew'
    return { date, kind, by, why, badge, from, was }
  })
  const withdrawn = record.kind === 'claim' ? record.record.withdrawn : undefined
  return withdrawn ? [...entries, happening(withdrawn, 'withdrawn')] : entries
}

/** Whether a badge went down the ladder by it. */
export function isFall(policy: PolicyRecord, { from, badge }: Pick<Happening, 'from' | 'badge'>): boolean {
  return from !== undefined && badge !== undefined && badgeRank(policy, badge) > badgeRank(policy, from)
}

function happening({ date, by, why }: Pick<Happening, 'date' | 'by' | 'why'>, kind: EventKind): Happening {
  return { date, kind, by, why, ...badgeless }
}
