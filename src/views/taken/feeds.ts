import { compareText } from '../../engine/index.ts'
import { latest } from '../parts/changed.ts'
import type { Event } from '../parts/events.ts'
import type { Site } from '../site.ts'
import type { FeedLink } from './feed-link.ts'

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
  /** What a dispatch says, as safe HTML to be read away from the site; empty for a move. */
  readonly html: string
  /** What there is to say of it besides, a paragraph each. */
  readonly says: readonly string[]
}

/** Feed readers keep what they have seen: a feed tells what is new. */
const longest = 100

/** A move of a badge, and the voices whose feeds tell of it: who planted the claim, and who moved its badge. */
interface Move {
  readonly record: string
  readonly isDown: boolean
  readonly voices: ReadonlySet<string>
  readonly entry: FeedEntry
}

/** What an entry says of its record. */
interface Told {
  readonly id: string
  readonly label: string
  /** What its entries are named by: the address at which it stood first. */
  readonly first: string
  /** Newest first. */
  readonly history: readonly Event[]
}

/** Every feed of a site, made of what its pages show: moves, downgrades, the river, each page's moves, each voice. */
export function feedsOf(site: Site): FeedView[] {
  const { frame, feeds, claims, dispatches, pages, voices } = site
  const names = new Map(voices.map(({ card }) => [card.id, card.name]))
  const ofClaims = claims.flatMap(({ card, was, history }) =>
    movesOf({ id: card.id, label: card.text, first: firstAddress(card, was), history }, names),
  )
  const ofDispatches = dispatches.flatMap(({ card, was, history }) =>
    movesOf({ id: card.id, label: card.title, first: firstAddress(card, was), history }, names),
  )
  const moves = [...ofClaims, ...ofDispatches]
  const byClaim = grouped(ofClaims, ({ record }) => [record])
  const byVoice = grouped(moves, ({ voices: each }) => each)
  const river = new Map(dispatches.map((view) => [view.card.id, dispatchEntry(view, names)]))
  const entriesOf = (cards: readonly { readonly id: string }[]): FeedEntry[] =>
    cards.flatMap(({ id }) => river.get(id) ?? [])
  const planted = pages.map(({ card }) => card.planted).toSorted(compareText)[0] ?? frame.asOf
  const feed = feedSince(planted)
  return [
    feed(feeds.moves, frame.sections.log, told(moves)),
    feed(feeds.downgrades, frame.sections.log, told(moves.filter(({ isDown }) => isDown))),
    feed(feeds.river, frame.sections.river, entriesOf(site.river)),
    ...pages.map((page) => {
      const cards = [...page.claims, ...page.withdrawn]
      return feed(page.feed, page.card.href, told(cards.flatMap(({ id }) => byClaim.get(id) ?? [])))
    }),
    ...voices.map((voice) => {
      const own = entriesOf(voice.dispatches)
      return feed(voice.feed, voice.card.href, [...own, ...told(byVoice.get(voice.card.id) ?? [])])
    }),
  ]
}

/** The address at which a record stood first: it names the entries of its feeds for good. */
function firstAddress(card: { readonly id: string; readonly href: string }, [first]: readonly string[]): string {
  return first === undefined ? card.href : `${card.href.slice(0, -`${card.id}/`.length)}${first}/`
}

/** Makes feeds of a garden. Entries of one day stay in the order they are given in. */
function feedSince(planted: string): (link: FeedLink, href: string, entries: readonly FeedEntry[]) => FeedView {
  return (link, href, entries) => {
    const newest = entries.toSorted((a, b) => compareText(b.published, a.published))
    const updated = latest(newest.map((entry) => entry.updated)) ?? planted
    return { ...link, href, entries: newest.slice(0, longest), updated }
  }
}

function told(moves: readonly Move[]): FeedEntry[] {
  return moves.map(({ entry }) => entry)
}

type Names = ReadonlyMap<string, string>

/** Newest first. */
function movesOf({ id, label, first, history }: Told, names: Names): Move[] {
  const planter = history.at(-1)?.by.id
  return history.flatMap((event): Move[] => {
    const { kind, move, by, date, why, was, href } = event
    if (kind !== 'withdrawn' && !move) return []
    const name = names.get(by.id) ?? by.id
    const what = move ? `${move.from.label} → ${move.to.label}` : 'Withdrawn'
    const did = move ? `${name} moved it from “${move.from.label}” to “${move.to.label}”` : `${name} withdrew it`
    const entry = {
      id: `${first}${href.slice(href.indexOf('#'))}`,
      href,
      title: `${what}: ${label}`,
      published: date,
      updated: date,
      by: { name, href: by.href },
      html: '',
      says: [label, `${did} on ${date}.`, why, ...(was === undefined ? [] : [`It read before: “${was}”`])],
    }
    const voices = new Set(planter === undefined ? [by.id] : [by.id, planter])
    return [{ record: id, isDown: move?.isDown ?? true, voices, entry }]
  })
}

function dispatchEntry({ card, was, htmlElsewhere, changed }: Site['dispatches'][number], names: Names): FeedEntry {
  const { href, title, date, voice, badge, contested } = card
  return {
    id: firstAddress(card, was),
    href,
    title,
    published: date,
    updated: changed < date ? date : changed,
    by: { name: names.get(voice.id) ?? voice.id, href: voice.href },
    html: htmlElsewhere,
    says: [`Badge: ${badge.label}${contested ? ', contested' : ''}.`],
  }
}

function grouped(moves: readonly Move[], keysOf: (move: Move) => Iterable<string>): Map<string, Move[]> {
  const groups = new Map<string, Move[]>()
  for (const move of moves) {
    for (const key of keysOf(move)) {
      const group = groups.get(key)
      if (group) group.push(move)
      else groups.set(key, [move])
    }
  }
  return groups
}
