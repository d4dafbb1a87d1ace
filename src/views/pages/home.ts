import { counted } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Event, type EventGroup, eventsOf, eventsOfPage, groupEvents } from '../parts/events.ts'
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
}

/** @param log  everything that was tended, newest first */
export function homeView(context: Context, log: readonly EventGroup[]): HomeView {
  const { garden } = context
  const home = garden.garden?.record.home
  const pages = home ? home.flatMap((id) => garden.pages.get(id) ?? []) : [...garden.pages.values()]
  const claims = [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn).length
  return {
    pages: pages.map((page) => pageCard(context, page)),
    moves: log.flatMap(({ kind, events }) => (kind === 'badge-moved' ? events : [])).slice(0, movesShown),
    river: newestFirst(garden.dispatches.values())
      .slice(0, dispatchesShown)
      .map((dispatch) => dispatchCard(context, dispatch)),
    words: wordsOf(garden.garden?.record),
    claims: counted(claims, 'claim'),
    sources: counted(garden.sources.size, 'source'),
  }
}

/** Everything that was tended, newest first. */
export function logView(context: Context): EventGroup[] {
  const { claims, dispatches, pages } = context.garden
  const records = [...claims.values(), ...dispatches.values()]
  return groupEvents([
    ...records.flatMap((record) => eventsOf(context, record)),
    ...[...pages.values()].flatMap((page) => eventsOfPage(context, page)),
  ])
}
