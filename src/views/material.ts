import { compareText, type Source } from '../engine/index.ts'
import type { Context } from './context.ts'
import { type RecordRef, recordRef } from './events.ts'
import { type SourceRef, sourceRef } from './evidence.ts'

export type MaterialState = 'worked' | 'waiting' | 'aside'

/** A source mapped to a page. */
export interface Material {
  readonly source: SourceRef
  readonly state: MaterialState
  readonly claims: readonly RecordRef[]
  readonly why: string | undefined
}

/** Sources of one kind, and how many of them are in each state. */
export interface MaterialKind {
  readonly kind: string
  readonly items: readonly Material[]
  readonly waiting: number
}

/** The state of one source: cited by claims, put aside, or waiting to be worked. */
export function materialOf(context: Context, source: Source): Material {
  const citing = context.uses.citing(source.id)
  const state = citing.length > 0 ? 'worked' : source.record.aside ? 'aside' : 'waiting'
  return {
    source: sourceRef(context, source, source.id),
    state,
    claims: citing.map((claim) => recordRef(context, claim)),
    why: source.record.aside?.why,
  }
}

/** The raw material of a page, grouped and counted by kind, the largest group first. */
export function materialOfPage(context: Context, page: string): MaterialKind[] {
  const mapped = [...context.garden.sources.values()].filter(({ record }) => record.pages?.includes(page))
  const kinds = [...new Set(mapped.map(({ record }) => record.kind))]
  return kinds
    .map((kind) => {
      const items = mapped.filter(({ record }) => record.kind === kind).map((source) => materialOf(context, source))
      return { kind, items, waiting: items.filter(({ state }) => state === 'waiting').length }
    })
    .sort((a, b) => b.items.length - a.items.length || compareText(a.kind, b.kind))
}
