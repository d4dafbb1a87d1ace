import { type Claim, type Dispatch, feedIdOf, kinds, type Series, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { dispatchCard } from '../pages/dispatch.ts'
import { type Event, eventsOf } from '../parts/events.ts'
import type { News, Newsworthy } from '../parts/news.ts'
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

/** A feed, made when it is asked for first. */
export interface Feed {
  readonly id: string
  readonly view: () => FeedView
}

/** Every feed of a site, made of what its pages show: changes, downgrades, the river, each page's changes, each voice. */
export function feedsOf(context: Context): Feed[] {
  const { garden, hrefs, reads } = context
  const ofSite = siteFeeds(context)
  const feed = (id: string, link: () => FeedLink, href: string): Feed => {
    return { id, view: reads.lazily(() => feedView(context, link(), href)) }
  }
  return [
    feed(ofSite.moves.id, () => ofSite.moves, hrefs.section('log')),
    feed(ofSite.downgrades.id, () => ofSite.downgrades, hrefs.section('log')),
    feed(ofSite.river.id, () => ofSite.river, hrefs.section('river')),
    ...subjectPages(garden).map((page) =>
      feed(feedIdOf('page', page.id), () => pageFeed(context, reading(reads, page)), hrefs.page(page.id)),
    ),
    ...[...garden.voices.values()].map((voice) =>
      feed(feedIdOf('voice', voice.id), () => voiceFeed(context, reading(reads, voice)), hrefs.voice(voice.id)),
    ),
  ]
}

function feedView(context: Context, link: FeedLink, href: string): FeedView {
  const { newest, updated } = context.newsOf(link.id)
  return { ...link, href, entries: newest.flatMap((news) => entryOf(context, news)), updated }
}

function entryOf(context: Context, { of, id, at, published, updated }: News): FeedEntry[] {
  const record: Newsworthy | undefined = context.garden[kinds[of].many].get(id)
  if (!record) return []
  if (at === null) return record.kind === 'dispatch' ? [{ ...dispatchEntry(context, record), published, updated }] : []
  const event = eventsOf(context, record)[at]
  if (!event) return []
  return [record.kind === 'series' ? workedOn(context, record, event) : moved(context, record, event)]
}

/** The address at which a record stood first: it names the entries of its feeds for good. */
function firstAddress({ hrefs }: Context, { kind, id, record: { was = [] } }: Claim | Dispatch | Series): string {
  return hrefs[kind](was[0] ?? id)
}

function moved(context: Context, record: Claim | Dispatch, event: Event): FeedEntry {
  const { words } = context
  const { move, by, date, why, was } = event
  const label = record.kind === 'claim' ? context.text(record, '/statement') : dispatchCard(context, record).title
  const did = { name: nameOf(context, by.id), day: date }
  const badges = move && { from: move.from.label, to: move.to.label }
  const title = badges ? words.say('feed.moved', { ...badges, label }) : words.say('feed.withdrawn', { label })
  const says = badges ? words.say('feed.movedIt', { ...badges, ...did }) : words.say('feed.withdrewIt', did)
  const more = was === undefined ? [] : [words.say('feed.was', { was })]
  return { ...entryOfEvent(context, record, event), title, says: [label, says, why, ...more] }
}

function workedOn(context: Context, series: Series, event: Event): FeedEntry {
  const { words } = context
  const { kind, by, date, why } = event
  const label = series.record.title
  const title = words.say('feed.chart', { kind, label })
  const says = words.say('feed.chartBy', { kind, name: nameOf(context, by.id), day: date })
  return { ...entryOfEvent(context, series, event), title, says: [label, says, why] }
}

/** What the entry of an event holds besides its words. */
function entryOfEvent(
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

function nameOf({ garden }: Context, voice: string): string {
  return garden.voices.get(voice)?.record.name ?? voice
}

function dispatchEntry(context: Context, dispatch: Dispatch): Omit<FeedEntry, 'published' | 'updated'> {
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
