import { type Claim, compareText, type Dispatch, type Series, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { dispatchCard, newestFirst } from '../pages/dispatch.ts'
import { changedOn, latest } from '../parts/changed.ts'
import { claimCard } from '../parts/claim-card.ts'
import { type Event, eventsOf } from '../parts/events.ts'
import { claimsOfPage, seriesOfPage } from '../parts/page-card.ts'
import { type FeedLink, pageFeed, siteFeeds, voiceFeed } from './feed-link.ts'

/** A feed that readers follow. Addresses begin at the root of the host. */
export interface FeedView extends FeedLink {
  /** The page that shows the same. */
  readonly href: string
  /** Newest first, at most a hundred. */
  readonly entries: readonly FeedEntry[]
  /** The day of its newest entry; of one without entries, the day the garden was planted. */
  readonly updated: string
}

export interface FeedEntry {
  /** What names it for good: where it stood first, should its record have moved since. */
  readonly id: string
  readonly href: string
  /** "Well sourced → Caveat: Tidal power costs three times as much as wind." */
  readonly title: string
  readonly published: string
  readonly updated: string
  readonly by: { readonly name: string; readonly href: string | undefined }
  /** What a dispatch says, as safe HTML to be read away from the site; empty for all else. */
  readonly html: string
  /** What there is to say of it besides, a paragraph each. */
  readonly says: readonly string[]
}

/** Feed readers keep what they have seen: a feed tells what is new. */
const longest = 100

/** A move of a badge, or something done to a series, and the voices whose feeds tell of it: who planted it, and who did it. */
interface Change {
  readonly isDown: boolean
  readonly voices: ReadonlySet<string>
  readonly entry: FeedEntry
}

/** Every feed of a site, made of what its pages show: changes, downgrades, the river, each page's changes, each voice. */
export function feedsOf(context: Context): FeedView[] {
  const { garden, hrefs, judged } = context
  const [claims, dispatches] = [[...garden.claims.values()], [...garden.dispatches.values()]]
  const ofClaims = new Map(claims.map((claim) => [claim, movesOf(context, claim, claimCard(context, claim))]))
  const ofDispatches = dispatches.flatMap((dispatch) => movesOf(context, dispatch, titled(context, dispatch)))
  const ofSeries = new Map([...garden.series.values()].map((series) => [series, changesOf(context, series)]))
  const changes = [...[...ofClaims.values()].flat(), ...ofDispatches, ...[...ofSeries.values()].flat()]
  const byVoice = grouped(changes)
  const news = new Map(dispatches.map((dispatch) => [dispatch, dispatchEntry(context, dispatch)]))
  const entriesOf = (those: Iterable<Dispatch>): FeedEntry[] =>
    newestFirst(those).flatMap((dispatch) => news.get(dispatch) ?? [])
  const pages = subjectPages(garden)
  const planted = pages.map(({ record }) => record.planted).toSorted(compareText)[0] ?? judged.asOf
  const feed = feedSince(planted)
  const ofSite = siteFeeds(context)
  return [
    feed(ofSite.moves, hrefs.section('log'), told(changes)),
    feed(ofSite.downgrades, hrefs.section('log'), told(changes.filter(({ isDown }) => isDown))),
    feed(ofSite.river, hrefs.section('river'), entriesOf(dispatches)),
    ...pages.map((page) => {
      const shown = claimsOfPage(context, page)
      const [withdrawn, standing] = [shown.filter(isWithdrawn), shown.filter((claim) => !isWithdrawn(claim))]
      const own = [
        ...[...standing, ...withdrawn].flatMap((claim) => ofClaims.get(claim) ?? []),
        ...seriesOfPage(context, page).flatMap((series) => ofSeries.get(series) ?? []),
      ]
      return feed(pageFeed(context, page), hrefs.page(page.id), told(own))
    }),
    ...[...garden.voices.values()].map((voice) => {
      const own = entriesOf(context.uses.dispatchesBy(voice.id))
      return feed(voiceFeed(context, voice), hrefs.voice(voice.id), [...own, ...told(byVoice.get(voice.id) ?? [])])
    }),
  ]
}

function isWithdrawn({ withdrawn }: Claim): boolean {
  return withdrawn
}

/** The address at which a record stood first: it names the entries of its feeds for good. */
function firstAddress({ hrefs }: Context, { kind, id, record: { was = [] } }: Claim | Dispatch | Series): string {
  return hrefs[kind](was[0] ?? id)
}

/** Makes feeds of a garden. Entries of one day stay in the order they are given in. */
function feedSince(planted: string): (link: FeedLink, href: string, entries: readonly FeedEntry[]) => FeedView {
  return (link, href, entries) => {
    const newest = entries.toSorted((a, b) => compareText(b.published, a.published))
    const updated = latest(newest.map((entry) => entry.updated)) ?? planted
    return { ...link, href, entries: newest.slice(0, longest), updated }
  }
}

function told(changes: readonly Change[]): FeedEntry[] {
  return changes.map(({ entry }) => entry)
}

/** What the feeds call a dispatch. */
function titled(context: Context, dispatch: Dispatch): { readonly text: string } {
  return { text: dispatchCard(context, dispatch).title }
}

/** Newest first. */
function movesOf(context: Context, record: Claim | Dispatch, { text: label }: { readonly text: string }): Change[] {
  const { words } = context
  const events = eventsOf(context, record)
  return events.toReversed().flatMap((event): Change[] => {
    const { kind, move, by, date, why, was } = event
    if (kind !== 'withdrawn' && !move) return []
    const did = { name: nameOf(context, by.id), day: date }
    const moved = move && { from: move.from.label, to: move.to.label }
    const title = moved ? words.say('feed.moved', { ...moved, label }) : words.say('feed.withdrawn', { label })
    const says = moved ? words.say('feed.movedIt', { ...moved, ...did }) : words.say('feed.withdrewIt', did)
    const more = was === undefined ? [] : [words.say('feed.was', { was })]
    const entry = { ...entryOf(context, record, event), title, says: [label, says, why, ...more] }
    return [{ isDown: move?.isDown ?? true, voices: voicesOf(event, events), entry }]
  })
}

/** Newest first. */
function changesOf(context: Context, series: Series): Change[] {
  const { words } = context
  const events = eventsOf(context, series)
  const label = series.record.title
  return events.toReversed().map((event): Change => {
    const { kind, by, date, why } = event
    const title = words.say('feed.chart', { kind, label })
    const says = words.say('feed.chartBy', { kind, name: nameOf(context, by.id), day: date })
    const entry = { ...entryOf(context, series, event), title, says: [label, says, why] }
    return { isDown: false, voices: voicesOf(event, events), entry }
  })
}

/** What the entry of an event holds besides its words. */
function entryOf(
  context: Context,
  record: Claim | Dispatch | Series,
  { href, date, by }: Event,
): Omit<FeedEntry, 'title' | 'says'> {
  return {
    id: `${firstAddress(context, record)}${href.slice(href.indexOf('#'))}`,
    href,
    published: date,
    updated: date,
    by: { name: nameOf(context, by.id), href: by.href },
    html: '',
  }
}

function voicesOf({ by }: Event, [first]: readonly Event[]): ReadonlySet<string> {
  return new Set(first ? [by.id, first.by.id] : [by.id])
}

function nameOf({ garden }: Context, voice: string): string {
  return garden.voices.get(voice)?.record.name ?? voice
}

function dispatchEntry(context: Context, dispatch: Dispatch): FeedEntry {
  const { href, title, date, voice, badge, contested } = dispatchCard(context, dispatch)
  const changed = changedOn(dispatch)
  return {
    id: firstAddress(context, dispatch),
    href,
    title,
    published: date,
    updated: changed < date ? date : changed,
    by: { name: nameOf(context, voice.id), href: voice.href },
    html: context.body(dispatch, href).htmlElsewhere,
    says: [context.words.say('feed.badge', { badge: badge.label, contested: contested ? 'yes' : 'no' })],
  }
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
