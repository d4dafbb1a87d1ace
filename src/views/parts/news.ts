import {
  type Claim,
  compareText,
  type Dispatch,
  feedIdOf,
  type Page,
  type PolicyRecord,
  type Series,
  subjectPages,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { lazily } from '../once.ts'
import { changedOn, latest } from './changed.ts'
import { isMove } from './events.ts'
import { happeningsOf, isFall } from './happenings.ts'
import { newestFirst } from './newest-first.ts'
import { claimsOfPage, seriesOfPage } from './page-card.ts'

/** A record that feeds tell of. */
export type Newsworthy = Claim | Dispatch | Series

/** Something that feeds tell, as plain data: a dispatch, or something that happened to a record. */
export interface News {
  readonly of: Newsworthy['kind']
  readonly id: string
  /** Which of the events of the record; null for a dispatch itself. */
  readonly at: number | null
  readonly published: string
  readonly updated: string
}

/** What a feed tells. */
export interface NewsOfFeed {
  /** Newest first, at most a hundred: feed readers keep what they have seen. */
  readonly newest: readonly News[]
  /** The day of its last news; of a feed without any, the day the garden was planted. */
  readonly updated: string
}

/** A move of a badge, or something done to a series, and the voices whose feeds tell of it: who planted it, and who did it. */
interface Change extends News {
  readonly isDown: boolean
  readonly voices: ReadonlySet<string>
}

/** A feed tells what is new. */
const longest = 100

/** What every feed tells, by its id. */
export function newsIn(context: Context): (feed: string) => NewsOfFeed {
  const { garden, policy, uses } = context
  const { claims, dispatches, series } = garden
  const changes = lazily(() =>
    [...claims.values(), ...dispatches.values(), ...series.values()].flatMap((record) => changesOf(policy, record)),
  )
  const byVoice = lazily(() => grouped(changes()))
  const told = new Map<string, () => readonly News[]>([
    ['moves', changes],
    ['downgrades', () => changes().filter(({ isDown }) => isDown)],
    ['river', () => newsOfDispatches([...dispatches.values()])],
    ...subjectPages(garden).map((page) => {
      return [feedIdOf('page', page.id), () => changesOfPage(context, page)] as const
    }),
    ...[...garden.voices.keys()].map((id) => {
      const news = () => [...newsOfDispatches(uses.dispatchesBy(id)), ...(byVoice().get(id) ?? [])]
      return [feedIdOf('voice', id), news] as const
    }),
  ])
  return (feed) => heldOf(context, told.get(feed)?.() ?? [])
}

function heldOf(context: Context, news: readonly News[]): NewsOfFeed {
  // Entries of one day stay in the order they are given in.
  const newest = news.toSorted((a, b) => compareText(b.published, a.published)).slice(0, longest)
  return {
    newest: newest.map(({ of, id, at, published, updated }) => ({ of, id, at, published, updated })),
    updated: latest(news.map(({ updated }) => updated)) ?? plantedOn(context),
  }
}

/** The day on which the garden was planted. */
function plantedOn({ garden, judged }: Context): string {
  return (
    subjectPages(garden)
      .map(({ record }) => record.planted)
      .toSorted(compareText)[0] ?? judged.asOf
  )
}

function newsOfDispatches(dispatches: readonly Dispatch[]): News[] {
  return newestFirst(dispatches).map((dispatch) => {
    const { id, record } = dispatch
    const changed = changedOn(dispatch)
    return { of: 'dispatch', id, at: null, published: record.date, updated: latest([record.date, changed]) ?? changed }
  })
}

/** What happened to a record that is told in feeds, newest first. */
function changesOf(policy: PolicyRecord, record: Newsworthy): Change[] {
  const all = happeningsOf(record)
  const planter = all[0]?.by ?? ''
  const changes = all.flatMap((happening, at): Change[] => {
    if (record.kind !== 'series' && !isMove(happening)) return []
    const { kind, date, by } = happening
    const isDown = kind === 'withdrawn' || isFall(policy, happening)
    const voices = new Set([by, planter])
    return [{ of: record.kind, id: record.id, at, published: date, updated: date, isDown, voices }]
  })
  return changes.reverse()
}

function changesOfPage(context: Context, page: Page): Change[] {
  const shown = claimsOfPage(context, page)
  const [withdrawn, standing] = [shown.filter(isWithdrawn), shown.filter((claim) => !isWithdrawn(claim))]
  const records = [...standing, ...withdrawn, ...seriesOfPage(context, page)]
  return records.flatMap((record) => changesOf(context.policy, record))
}

function isWithdrawn({ withdrawn }: Claim): boolean {
  return withdrawn
}

function grouped(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    for (const voice of change.voices) {
      const group = groups.get(voice)
      if (group) group.push(change)
      else groups.set(voice, [change])
    }
  }
  return groups
}
