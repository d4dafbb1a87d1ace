import { compareText, gradeOf, gradeRank, type Run, type Source, type SourceRecord } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { chained } from './chained.ts'
import { type More, moreOf } from './more.ts'
import { type Anchored, type Group, isWhole, type Piece, piecesIn, rangeOf, runOf } from './parted.ts'
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

/** Sources by kind, as plain data: which they are, before any of them is shown. */
export interface MaterialInOrder extends Pick<MaterialView, 'count'> {
  /** By the ids of the sources. */
  readonly kinds: readonly (KindInOrder & Group<string>)[]
}

interface KindInOrder extends Pick<MaterialKind, 'kind' | 'states'>, Anchored {}

/** How many of what cites a source are named in a list of sources. */
const mostCiting = 30

/** The state of one source: cited by claims or drawn in a chart, put aside, or waiting to be worked. */
const materialOf = onceForEach((context: Context, source: Source): Material => {
  const citing = context.uses.citing(source.id)
  return {
    source: sourceRef(context, source, source.id),
    kind: source.record.kind,
    rank: rankOf(context, source),
    published: source.record.published ?? '',
    state: stateOf(context, source),
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
  const { count, kinds } = materialInOrder(context, context.uses.mappedTo(page))
  const all = context.hrefs.section('sources')
  return {
    count,
    kinds: kinds.map(({ things, ...kind }) => ({
      ...kindOf(context, kind, things.slice(0, mostOfKind)),
      more: moreOf(things.length, mostOfKind, `${all}#${kind.kind}`),
    })),
  }
}

/** Sources grouped and counted by kind, the largest group first, in each the best grade first. */
export function materialInOrder(context: Context, sources: readonly Source[]): MaterialInOrder {
  const { words } = context
  const items = sources.map((source) => {
    const { kind, title } = source.record
    return { id: source.id, kind, title, rank: rankOf(context, source), state: stateOf(context, source) }
  })
  const kinds = Map.groupBy(
    items.sort((a, b) => a.rank - b.rank || compareText(a.title, b.title)),
    ({ kind }) => kind,
  )
  return {
    count:
      items.length === 0 ? '' : words.say('material.count', { count: items.length, states: statesOf(words, items) }),
    kinds: [...kinds]
      .sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))
      .map(([kind, own]) => ({
        id: kind,
        kind,
        title: words.say(`count.${kind}`, { count: own.length }),
        states: statesOf(words, own),
        things: own.map(({ id }) => id),
      })),
  }
}

/** The kinds of sources in a run of all of them; of a kind that is cut: "10 worked, 2 waiting; here 1–8 of 12". */
export function kindsIn(words: Words, kinds: MaterialInOrder['kinds'], run: Run): Piece<string, KindInOrder>[] {
  return piecesIn(kinds, run).map((piece) => {
    const { group, of } = piece
    const here = { states: group.states, ...rangeOf(runOf(piece), of) }
    return isWhole(piece) ? piece : { ...piece, group: { ...group, states: words.say('material.here', here) } }
  })
}

/** What is shown of the kinds in a run. */
export function materialKinds(context: Context, pieces: readonly Piece<string, KindInOrder>[]): MaterialKind[] {
  return pieces.map(({ group, things }) => kindOf(context, group, things))
}

function kindOf(context: Context, { kind, title, states }: KindInOrder, ids: readonly string[]): MaterialKind {
  const sources = ids.flatMap((id) => context.garden.sources.get(id) ?? [])
  const items = sources.map((source) => materialOf(context, source))
  return { kind, count: title, items, more: undefined, states }
}

function rankOf({ policy }: Context, source: Source): number {
  return gradeRank(policy, gradeOf(source))
}

function stateOf({ uses }: Context, { id, record }: Source): MaterialState {
  return uses.isWorked(id) ? 'worked' : record.aside ? 'aside' : 'waiting'
}

function statesOf(words: Words, items: readonly Pick<Material, 'state'>[]): string {
  const states: MaterialState[] = ['worked', 'waiting', 'aside']
  const counts = states.flatMap((state) => {
    const count = items.filter((item) => item.state === state).length
    return count > 0 ? [words.say(`material.${state}`, { count })] : []
  })
  return chained(words, 'list.comma', counts)
}
