import { type Page, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Headings, headingsOf } from '../headings.ts'
import type { BadgeView } from '../parts/badge.ts'
import type { Event } from '../parts/events.ts'
import { countOf, type EntryAt, entryAt, eventsAt, type Logged, type Moved, movesAmong } from '../parts/logged.ts'
import { newestFirst } from '../parts/newest-first.ts'
import { type ClaimsInShort, countedBy, type PageCard, pageCard } from '../parts/page-card.ts'
import { type DispatchCard, dispatchCard } from './dispatch.ts'

const movesShown = 6
const dispatchesShown = 4

/** Everything that the home page shows. */
export interface HomeView {
  readonly pages: readonly PageCard[]
  /** The last moves of badges, newest first. */
  readonly moves: readonly Event[]
  readonly river: readonly DispatchCard[]
  readonly words: Headings
  /** "24 claims" */
  readonly claims: string
  /** "51 sources" */
  readonly sources: string
  /** Every badge, best first, with how many claims have it: "24 claims". */
  readonly ladder: readonly { readonly badge: BadgeView; readonly count: string }[]
  /** How often badges moved: "24 times, 7 of them down"; empty when none did. */
  readonly moved: string
}

/** What the home page leads to, and all that it counts. */
interface HomeHeld {
  /** By id, as are the dispatches. */
  readonly pages: readonly string[]
  /** The last ones, newest first. */
  readonly moves: readonly EntryAt[]
  readonly moved: Moved
  readonly river: readonly string[]
  /** How many claims that stand have each badge, by its id. */
  readonly inForce: ClaimsInShort['inForce']
  readonly claims: number
  readonly sources: number
}

/** @param log  everything that was tended, newest first */
export function heldAtHome(context: Context, log: readonly Logged[]): HomeHeld {
  const { garden } = context
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const moves = movesAmong(log)
  return {
    pages: homePages(context).map(({ id }) => id),
    moves: moves.slice(0, movesShown).map(entryAt),
    moved: countOf(moves),
    river: newestFirst(garden.dispatches.values())
      .slice(0, dispatchesShown)
      .map(({ id }) => id),
    inForce: countedBy(claims, (claim) => context.verdict(claim).inForce),
    claims: claims.length,
    sources: garden.sources.size,
  }
}

export function homeView(context: Context, { pages, moves, moved, river, inForce, ...count }: HomeHeld): HomeView {
  const { garden, words } = context
  const dispatches = river.flatMap((id) => garden.dispatches.get(id) ?? [])
  return {
    pages: pages.flatMap((id) => garden.pages.get(id) ?? []).map((page) => pageCard(context, page)),
    moves: eventsAt(context, moves),
    river: dispatches.map((dispatch) => dispatchCard(context, dispatch)),
    words: headingsOf(garden.garden?.record, words),
    claims: words.say('count.claims', { count: count.claims }),
    sources: words.say('count.sources', { count: count.sources }),
    ladder: context.policy.badges.map(({ id }) => ({
      badge: context.badge(id),
      count: words.say('count.claims', { count: inForce[id] ?? 0 }),
    })),
    moved: moved.count === 0 ? '' : words.say('home.moved', { count: moved.count, down: moved.down }),
  }
}

/** The pages that the home page leads to, in the garden's own order; where it has none, all of them by title. */
export function homePages({ garden, words }: Context): Page[] {
  const home = garden.garden?.record.home
  if (home) return home.flatMap((id) => garden.pages.get(id) ?? [])
  const { compare } = new Intl.Collator(words.locale)
  return subjectPages(garden).sort((a, b) => compare(a.record.title, b.record.title))
}
