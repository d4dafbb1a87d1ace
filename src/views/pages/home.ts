import { counted, type Page } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import type { BadgeView } from '../parts/badge.ts'
import type { Event, EventGroup } from '../parts/events.ts'
import { type PageCard, pageCard } from '../parts/page-card.ts'
import { type Words, wordsOf } from '../words.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'

const movesShown = 6
const dispatchesShown = 4

/** Everything that the home page shows. */
export interface HomeView {
  readonly pages: readonly PageCard[]
  /** The last moves of badges, newest first. */
  readonly moves: readonly Event[]
  readonly river: readonly DispatchCard[]
  readonly words: Words
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
  const { garden } = context
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn)
  const inForce = claims.map((claim) => context.verdict(claim).inForce)
  const moves = log.flatMap(({ kind, events }) => (kind === 'badge-moved' ? events : []))
  return {
    pages: homePages(context).map((page) => pageCard(context, page)),
    moves: moves.slice(0, movesShown),
    river: newestFirst(garden.dispatches.values())
      .slice(0, dispatchesShown)
      .map((dispatch) => dispatchCard(context, dispatch)),
    words: wordsOf(garden.garden?.record),
    claims: counted(claims.length, 'claim'),
    sources: counted(garden.sources.size, 'source'),
    ladder: context.policy.badges.map(({ id }) => ({
      badge: context.badge(id),
      count: counted(inForce.filter((each) => each === id).length, 'claim'),
    })),
    moved: movedWords(moves),
  }
}

/** The pages that the home page leads to, in its order. */
export function homePages({ garden }: Context): Page[] {
  const home = garden.garden?.record.home
  return home ? home.flatMap((id) => garden.pages.get(id) ?? []) : [...garden.pages.values()]
}

function movedWords(moves: readonly Event[]): string {
  if (moves.length === 0) return ''
  const down = moves.filter(({ move }) => move?.isDown).length
  return `${counted(moves.length, 'time')}, ${down === 0 ? 'never' : down} ${down === 0 ? 'down so far' : 'of them down'}`
}
