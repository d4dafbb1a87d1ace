import type { Context } from '../context.ts'
import { fromTo, type PartLinks, partLinks, rangeOf } from '../parts/parted.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'

/** A page of the river. */
export interface RiverView {
  /** Newest first. */
  readonly river: readonly DispatchCard[]
  readonly parts: PartLinks | undefined
}

/** @param at  which page of the river, from 0 for the newest */
export function riverView(context: Context, at: number): RiverView {
  const { garden, parts, words } = context
  const dispatches = newestFirst(garden.dispatches.values())
  const all = parts.river.map((part) => {
    const own = dispatches.slice(part.from, part.to)
    return { ...part, own, pieces: [], label: fromTo(words, own.map(({ record }) => record.date).reverse()) }
  })
  const here = all[at]
  return {
    river: (here?.own ?? []).map((dispatch) => dispatchCard(context, dispatch)),
    parts: here && partLinks(context, all, at, words.say('parts.dispatches', rangeOf(here, dispatches.length))),
  }
}
