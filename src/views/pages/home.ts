import { type Page, subjectPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Headings, headingsOf } from '../headings.ts'
import type { BadgeView } from '../parts/badge.ts'
import type { Event, EventGroup } from '../parts/events.ts'
import { type PageCard, pageCard } from '../parts/page-card.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'

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

/** @param log  everything that was tended, newest first */
export function homeView(context: Context, log: readonly EventGroup[]): HomeView {
  const { garden, words } = context
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const inForce = claims.map((claim) => context.verdict(claim).inForce)
  const moves = log.flatMap(({ kind, events }) => (kind === 'badge-moved' ? events : []))
  return {
    pages: homePages(context).map((page) => pageCard(context, page)),
    moves: moves.slice(0, movesShown),
    river: newestFirst(garden.dispatches.values())
      .slice(0, dispatchesShown)
      .map((dispatch) => dispatchCard(context, dispatch)),
    words: headingsOf(garden.garden?.record, words),
    claims: words.say('count.claims', { count: claims.length }),
    sources: words.say('count.sources', { count: garden.sources.size }),
    ladder: context.policy.badges.map(({ id }) => ({
      badge: context.badge(id),
      count: words.say('count.claims', { count: inForce.filter((each) => each === id).length }),
    })),
    moved: movedWords(context, moves),
  }
}

/** The pages that the home page leads to, in the garden's own order; where it has none, all of them by title. */
export function homePages({ garden, words }: Context): Page[] {
  const home = garden.garden?.record.home
  if (home) return home.flatMap((id) => garden.pages.get(id) ?? [])
  const { compare } = new Intl.Collator(words.locale)
  return subjectPages(garden).sort((a, b) => compare(a.record.title, b.record.title))
}

function movedWords({ words }: Context, moves: readonly Event[]): string {
  if (moves.length === 0) return ''
  const down = moves.filter(({ move }) => move?.isDown).length
  return words.say('home.moved', { count: moves.length, down })
}
