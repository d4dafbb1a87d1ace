import type { Context } from '../context.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { newestFirst } from '../parts/newest-first.ts'
import { fromTo, type PartLinks, rangeOf } from '../parts/parted.ts'
import { type DispatchCard, dispatchCard } from './dispatch.ts'

/** A page of the river. */
export interface RiverView {
  /** Newest first. */
  readonly river: readonly DispatchCard[]
  readonly parts: PartLinks | undefined
}

/** What a page of the river holds, by the ids of its dispatches. */
interface RiverPart extends PartOfList {
  readonly dispatches: readonly string[]
}

export function riverParts({ garden, parts, words }: Context): RiverPart[] {
  const all = newestFirst(garden.dispatches.values())
  return parts.river.map((part) => {
    const own = all.slice(part.from, part.to)
    const days = own.map(({ record }) => record.date).reverse()
    const holds = words.say('parts.dispatches', rangeOf(part, all.length))
    return { path: part.path, label: fromTo(words, days), holds, pieces: [], dispatches: own.map(({ id }) => id) }
  })
}

export function riverView(context: Context, { held, links }: ListPage<RiverPart>): RiverView {
  const dispatches = (held?.dispatches ?? []).flatMap((id) => context.garden.dispatches.get(id) ?? [])
  return { river: dispatches.map((dispatch) => dispatchCard(context, dispatch)), parts: links }
}
