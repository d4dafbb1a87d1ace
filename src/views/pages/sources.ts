import type { Context } from '../context.ts'
import { chained } from '../parts/chained.ts'
import type { ListPage, PartOfList } from '../parts/list-pages.ts'
import { kindsIn, type MaterialKind, materialInOrder, materialKinds } from '../parts/material.ts'
import { type PartLinks, pieceTitle, rangeOf } from '../parts/parted.ts'
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

/** What a page of the list holds, by the ids of its sources. */
interface SourcesPart extends PartOfList, Pick<SourcesView, 'count'> {
  readonly pieces: ReturnType<typeof kindsIn>
}

export function sourceParts(context: Context): SourcesPart[] {
  const { garden, parts, words } = context
  const { count, kinds } = materialInOrder(context, [...garden.sources.values()])
  return parts.sources.map((part) => {
    const pieces = kindsIn(words, kinds, part)
    const titles = pieces.map((piece) => pieceTitle(words, piece))
    const holds = words.say('parts.sources', rangeOf(part, garden.sources.size))
    return { path: part.path, label: chained(words, 'list.semicolon', titles), holds, count, pieces }
  })
}

export function sourcesView(context: Context, { held, links }: ListPage<SourcesPart>): SourcesView {
  return {
    count: held?.count ?? '',
    kinds: materialKinds(context, held?.pieces ?? []),
    grades: methodView(context.policy, context.words).grades,
    parts: links,
  }
}
