import type { Context } from './context.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'
import { type Event, type EventGroup, eventsOf, groupEvents } from './events.ts'
import { type PageCard, pageCard } from './page.ts'

const movesShown = 8
const dispatchesShown = 4

/** Everything that the home page shows. */
export interface HomeView {
  readonly pages: readonly PageCard[]
  /** The last moves of badges, newest first. */
  readonly moves: readonly Event[]
  readonly river: readonly DispatchCard[]
  readonly claims: number
  readonly sources: number
}

export function homeView(context: Context): HomeView {
  const { garden } = context
  const home = garden.garden?.record.home
  const pages = home ? home.flatMap((id) => garden.pages.get(id) ?? []) : [...garden.pages.values()]
  return {
    pages: pages.map((page) => pageCard(context, page)),
    moves: allMoves(context).slice(0, movesShown),
    river: newestFirst(garden.dispatches.values())
      .slice(0, dispatchesShown)
      .map((dispatch) => dispatchCard(context, dispatch)),
    claims: [...garden.claims.values()].filter(({ withdrawn }) => !withdrawn).length,
    sources: garden.sources.size,
  }
}

/** Everything that was tended, newest first. */
export function logView(context: Context): EventGroup[] {
  const { garden } = context
  const records = [...garden.claims.values(), ...garden.dispatches.values()]
  return groupEvents(records.flatMap((record) => eventsOf(context, record)))
}

function allMoves(context: Context): Event[] {
  return logView(context).flatMap(({ kind, events }) => (kind === 'badge-moved' ? events : []))
}
