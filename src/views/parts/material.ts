import { compareText, counted, gradeOf, gradeRank, type Run, type Source } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { type More, moreOf } from './more.ts'
import { piecesIn, pieceWords } from './parted.ts'
import { type RecordRef, recordRef } from './record-ref.ts'
import { type SourceRef, sourceRef } from './source-ref.ts'

export type MaterialState = 'worked' | 'waiting' | 'aside'

/** A source mapped to a page. */
export interface Material {
  readonly source: SourceRef
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
  readonly kind: string
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

/** The state of one source: cited by claims, put aside, or waiting to be worked. */
export const materialOf = onceForEach((context: Context, source: Source): Material => {
  const citing = context.uses.citing(source.id)
  const state = citing.length > 0 ? 'worked' : source.record.aside ? 'aside' : 'waiting'
  return {
    source: sourceRef(context, source, source.id),
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
  const { count, kinds } = materialView(context.uses.mappedTo(page).map((source) => materialOf(context, source)))
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
export function materialView(material: readonly Material[]): MaterialView {
  const items = material.toSorted((a, b) => a.rank - b.rank || compareText(a.source.title, b.source.title))
  const kinds = [...new Set(items.map(({ source }) => source.kind))].map((kind) => ({
    kind,
    items: items.filter(({ source }) => source.kind === kind),
  }))
  return {
    count: items.length === 0 ? '' : `${counted(items.length, 'source')}: ${statesOf(items)}`,
    kinds: kinds
      .sort((a, b) => b.items.length - a.items.length || compareText(a.kind, b.kind))
      .map(({ kind, items: own }) => ({
        kind,
        count: counted(own.length, kind, manyOf[kind]),
        items: own,
        more: undefined,
        states: statesOf(own),
      })),
  }
}

/** The kinds of sources in a run of all of them; of a kind that is cut: "10 worked, 2 waiting; here 1–8 of 12". */
export function kindsIn(kinds: readonly MaterialKind[], run: Run): MaterialKind[] {
  return piecesIn(kinds, ({ items }) => items, run).map((piece) => {
    const range = pieceWords(piece)
    const { group, things } = piece
    return { ...group, items: things, states: range === '' ? group.states : `${group.states}; here ${range}` }
  })
}

/** Kinds whose plural is not made by an "s". */
const manyOf: Readonly<Record<string, string>> = { search: 'searches' }

function statesOf(items: readonly Material[]): string {
  const states: MaterialState[] = ['worked', 'waiting', 'aside']
  return states
    .map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
    .flatMap(({ state, count }) => (count > 0 ? [`${count} ${state}`] : []))
    .join(', ')
}
