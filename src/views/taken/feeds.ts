import {
  type Claim,
  compareText,
  type Dispatch,
  feedIdOf,
  type Page,
  type Series,
  subjectPages,
} from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { dispatchCard, newestFirst } from '../pages/dispatch.ts'
import { changedOn, latest } from '../parts/changed.ts'
import { type Event, eventsOf, isMove } from '../parts/events.ts'
import { claimsOfPage, seriesOfPage } from '../parts/page-card.ts'
import { reading } from '../reads.ts'
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

/** A feed, made when it is asked for first. */
export interface Feed {
  readonly id: string
  readonly view: () => FeedView
}

/**
 * What decides where something stands in feeds, and the entry that tells of it: made when it is asked for, since most are
 * too old to be told.
 */
interface News {
  readonly published: string
  readonly updated: string
  readonly entry: () => FeedEntry
}

/** A move of a badge, or something done to a series, and the voices whose feeds tell of it: who planted it, and who did it. */
interface Change extends News {
  readonly isDown: boolean
  readonly voices: ReadonlySet<string>
}

/** Every feed of a site, made of what its pages show: changes, downgrades, the river, each page's changes, each voice. */
export function feedsOf(context: Context): Feed[] {
  const { garden, hrefs, reads } = context
  const changes = reads.lazily(() => [
    ...[...garden.claims.values()].flatMap((claim) => changesOf(context, claim)),
    ...[...garden.dispatches.values()].flatMap((dispatch) => changesOf(context, dispatch)),
    ...[...garden.series.values()].flatMap((series) => changesOf(context, series)),
  ])
  const byVoice = reads.lazily(() => grouped(changes()))
  const ofSite = siteFeeds(context)
  const feed = (id: string, link: () => FeedLink, href: string, news: () => readonly News[]): Feed => {
    return { id, view: reads.lazily(() => feedView(context, link(), href, news())) }
  }
  return [
    feed(ofSite.moves.id, () => ofSite.moves, hrefs.section('log'), changes),
    feed(
      ofSite.downgrades.id,
      () => ofSite.downgrades,
      hrefs.section('log'),
      () => changes().filter(({ isDown }) => isDown),
    ),
    feed(
      ofSite.river.id,
      () => ofSite.river,
      hrefs.section('river'),
      () => newsOf(context, [...garden.dispatches.values()]),
    ),
    ...subjectPages(garden).map((page) =>
      feed(
        feedIdOf('page', page.id),
        () => pageFeed(context, reading(reads, page)),
        hrefs.page(page.id),
        () => changesOfPage(context, page),
      ),
    ),
    ...[...garden.voices.values()].map((voice) =>
      feed(
        feedIdOf('voice', voice.id),
        () => voiceFeed(context, reading(reads, voice)),
        hrefs.voice(voice.id),
        () => [...newsOf(context, context.uses.dispatchesBy(voice.id)), ...(byVoice().get(voice.id) ?? [])],
      ),
    ),
  ]
}

function changesOfPage(context: Context, page: Page): Change[] {
  const shown = claimsOfPage(context, page)
  const [withdrawn, standing] = [shown.filter(isWithdrawn), shown.filter((claim) => !isWithdrawn(claim))]
  return [
    ...[...standing, ...withdrawn].flatMap((claim) => changesOf(context, claim)),
    ...seriesOfPage(context, page).flatMap((series) => changesOf(context, series)),
  ]
}

function isWithdrawn({ withdrawn }: Claim): boolean {
  return withdrawn
}

/** The address at which a record stood first: it names the entries of its feeds for good. */
function firstAddress({ hrefs }: Context, { kind, id, record: { was = [] } }: Claim | Dispatch | Series): string {
  return hrefs[kind](was[0] ?? id)
}

/** Entries of one day stay in the order they are given in. */
function feedView(context: Context, link: FeedLink, href: string, news: readonly News[]): FeedView {
  const newest = news.toSorted((a, b) => compareText(b.published, a.published)).slice(0, longest)
  const updated = latest(news.map((each) => each.updated)) ?? plantedOn(context)
  return { ...link, href, entries: newest.map(({ entry }) => entry()), updated }
}

/** The day on which the garden was planted. */
function plantedOn({ garden, judged }: Context): string {
  return (
    subjectPages(garden)
      .map(({ record }) => record.planted)
      .toSorted(compareText)[0] ?? judged.asOf
  )
}

/** What happened to a record that is told in feeds, newest first. */
const changesOf = onceForEach((context: Context, record: Claim | Dispatch | Series): readonly Change[] => {
  const events = eventsOf(context, record)
  const told = record.kind === 'series' ? events : events.filter(isMove)
  return told.toReversed().map((event): Change => {
    const entry = () => (record.kind === 'series' ? workedOn(context, record, event) : moved(context, record, event))
    const { date, move, kind } = event
    const isDown = kind === 'withdrawn' || move?.isDown === true
    return { isDown, voices: voicesOf(event, events), published: date, updated: date, entry }
  })
})

function moved(context: Context, record: Claim | Dispatch, event: Event): FeedEntry {
  const { words } = context
  const { move, by, date, why, was } = event
  const label = record.kind === 'claim' ? context.text(record, '/statement') : dispatchCard(context, record).title
  const did = { name: nameOf(context, by.id), day: date }
  const badges = move && { from: move.from.label, to: move.to.label }
  const title = badges ? words.say('feed.moved', { ...badges, label }) : words.say('feed.withdrawn', { label })
  const says = badges ? words.say('feed.movedIt', { ...badges, ...did }) : words.say('feed.withdrewIt', did)
  const more = was === undefined ? [] : [words.say('feed.was', { was })]
  return { ...entryOf(context, record, event), title, says: [label, says, why, ...more] }
}

function workedOn(context: Context, series: Series, event: Event): FeedEntry {
  const { words } = context
  const { kind, by, date, why } = event
  const label = series.record.title
  const title = words.say('feed.chart', { kind, label })
  const says = words.say('feed.chartBy', { kind, name: nameOf(context, by.id), day: date })
  return { ...entryOf(context, series, event), title, says: [label, says, why] }
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

function newsOf(context: Context, dispatches: readonly Dispatch[]): News[] {
  return newestFirst(dispatches).map((dispatch) => {
    const { date } = dispatch.record
    const changed = changedOn(dispatch)
    const days = { published: date, updated: changed < date ? date : changed }
    return { ...days, entry: () => ({ ...days, ...dispatchEntry(context, dispatch) }) }
  })
}

function dispatchEntry(context: Context, dispatch: Dispatch): Omit<FeedEntry, keyof News> {
  const { href, title, voice, badge, contested } = dispatchCard(context, dispatch)
  return {
    id: firstAddress(context, dispatch),
    href,
    title,
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
