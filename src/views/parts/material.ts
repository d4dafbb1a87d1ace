import { compareText, gradeOf, gradeRank, type Run, type Source, type SourceRecord } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { chained } from './chained.ts'
import { type More, moreOf } from './more.ts'
import { isWhole, piecesIn, rangeOf, runOf } from './parted.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { type SourceRef, sourceRef } from './source-ref.ts'

export type MaterialState = 'worked' | 'waiting' | 'aside'

/** A source mapped to a page. */
export interface Material {
  readonly source: SourceRef
  readonly kind: SourceRecord['kind']
  /** The rank of its grade: 0 for the best. */
  readonly rank: number
  /** The day, month or year in which it was published; empty where nobody knows. */
  readonly published: string
  readonly state: MaterialState
  /** How many claims and dispatches cite it. */
  readonly cited: number
  /** Those, or the first of many. */
  readonly claims: readonly RecordRef[]
  /** Those that are left out: its page names all. */
  readonly others: More | undefined
  /** Why it was put aside. */
  readonly why: string | undefined
}

/** Sources of one kind, and how many of them are in each state. */
export interface MaterialKind {
  readonly kind: SourceRecord['kind']
  /** "12 papers" */
  readonly count: string
  readonly items: readonly Material[]
  /** Those that are left out, where a page has many. */
  readonly more: More | undefined
  /** "10 worked, 2 waiting" */
  readonly states: string
}

/** The raw material of a page. */
export interface MaterialView {
  /** "16 sources: 10 worked, 4 waiting, 2 aside" */
  readonly count: string
  readonly kinds: readonly MaterialKind[]
}

/** How many of what cites a source are named in a list of sources. */
const mostCiting = 30

/** The state of one source: cited by claims or drawn in a chart, put aside, or waiting to be worked. */
export const materialOf = onceForEach((context: Context, source: Source): Material => {
  const citing = context.uses.citing(source.id)
  const state = context.uses.isWorked(source.id) ? 'worked' : source.record.aside ? 'aside' : 'waiting'
  return {
    source: sourceRef(context, source, source.id),
    kind: source.record.kind,
    rank: gradeRank(context.policy, gradeOf(source)),
    published: source.record.published ?? '',
    state,
    cited: citing.length,
    claims: citing.slice(0, mostCiting).map((claim) => recordRef(context, claim)),
    others: moreOf(citing.length, mostCiting, context.hrefs.source(source.id)),
    why: source.record.aside?.why,
  }
})

/**
 * The raw material of a page, grouped and counted by kind, the largest group first.
 *
 * @param mostOfKind  how many of a kind are shown
 */
export function materialOfPage(context: Context, page: string, mostOfKind: number): MaterialView {
  const { count, kinds } = materialView(
    context,
    context.uses.mappedTo(page).map((source) => materialOf(context, source)),
  )
  const all = context.hrefs.section('sources')
  return {
    count,
    kinds: kinds.map(({ items, ...kind }) => ({
      ...kind,
      items: items.slice(0, mostOfKind),
      more: moreOf(items.length, mostOfKind, `${all}#${kind.kind}`),
    })),
  }
}

/** Sources grouped and counted by kind, the largest group first, in each the best grade first. */
export function materialView(context: Context, material: readonly Material[]): MaterialView {
  const { words } = context
  const items = material.toSorted((a, b) => a.rank - b.rank || compareText(a.source.title, b.source.title))
  const kinds = [...new Set(items.map(({ kind }) => kind))].map((kind) => ({
    kind,
    items: items.filter((item) => item.kind === kind),
  }))
  return {
    count:
      items.length === 0 ? '' : words.say('material.count', { count: items.length, states: statesOf(words, items) }),
    kinds: kinds
      .sort((a, b) => b.items.length - a.items.length || compareText(a.kind, b.kind))
      .map(({ kind, items: own }) => ({
        kind,
        count: words.say(`count.${kind}`, { count: own.length }),
        items: own,
        more: undefined,
        states: statesOf(words, own),
      })),
  }
}

/** The kinds of sources in a run of all of them; of a kind that is cut: "10 worked, 2 waiting; here 1–8 of 12". */
export function kindsIn({ words }: Context, kinds: readonly MaterialKind[], run: Run): MaterialKind[] {
  return piecesIn(kinds, ({ items }) => items, run).map((piece) => {
    const { group, things, of } = piece
    const here = { states: group.states, ...rangeOf(runOf(piece), of) }
    return { ...group, items: things, states: isWhole(piece) ? group.states : words.say('material.here', here) }
  })
}

function statesOf(words: Words, items: readonly Material[]): string {
  const states: MaterialState[] = ['worked', 'waiting', 'aside']
  const counts = states.flatMap((state) => {
    const count = items.filter((item) => item.state === state).length
    return count > 0 ? [words.say(`material.${state}`, { count })] : []
  })
  return chained(words, 'list.comma', counts)
}
