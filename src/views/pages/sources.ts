import type { Context } from '../context.ts'
import { chained } from '../parts/chained.ts'
import { kindsIn, type MaterialKind, type MaterialView, materialOf, materialView } from '../parts/material.ts'
import { type PartLinks, partLinks, piecesIn, pieceTitle, rangeOf } from '../parts/parted.ts'
import { type MethodView, methodView } from './method.ts'

/** A page of the list of all sources. */
export interface SourcesView {
  /** All sources: "16 sources: 10 worked, 4 waiting, 2 aside" */
  readonly count: string
  /** The sources on this page; where it is not all of a kind: "10 worked, 2 waiting; here 1–8 of 12" */
  readonly kinds: readonly MaterialKind[]
  /** Best first, with what each means. */
  readonly grades: MethodView['grades']
  readonly parts: PartLinks | undefined
}

/** All sources by kind. */
export function sourceList(context: Context): MaterialView {
  return materialView(
    context,
    [...context.garden.sources.values()].map((source) => materialOf(context, source)),
  )
}

/** @param at  which page of the list, from 0 */
export function sourcesView(context: Context, list: MaterialView, at: number): SourcesView {
  const { garden, policy, words } = context
  const groups = list.kinds.map((kind) => ({ ...kind, id: kind.kind, title: kind.count }))
  const all = context.parts.sources.map((part) => {
    const pieces = piecesIn(groups, ({ items }) => items, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    return { ...part, pieces, label: chained(words, 'list.semicolon', titles) }
  })
  const here = all[at]
  return {
    count: list.count,
    kinds: here ? kindsIn(context, list.kinds, here) : [],
    grades: methodView(policy, words).grades,
    parts: here && partLinks(context, all, at, words.say('parts.sources', rangeOf(here, garden.sources.size))),
  }
}
