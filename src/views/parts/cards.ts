import type { Claim, Dispatch, Source, Valid } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Standing, standingOf } from './claim-card.ts'
import { type Entry, entriesOf, eventsOf, isMove } from './events.ts'
import { type SourceRef, sourceRef } from './source-ref.ts'

/** What opens over the text where it cites a source: the source at a glance. */
export interface SourceCard {
  readonly source: SourceRef
  readonly href: string
  /** Words of it that a claim here quotes, and where they stand. */
  readonly quote: { readonly words: string; readonly at: string | undefined } | undefined
}

/** What opens over the text where it names a claim: the claim at a glance. */
export interface ClaimGlance extends Standing {
  readonly id: string
  readonly href: string
  readonly html: string
  readonly text: string
  /** The last move of its badge, else its first entry. */
  readonly last: Entry | undefined
}

/** The cards that the links of one page open. */
export interface Cards {
  readonly sources: readonly SourceCard[]
  readonly claims: readonly ClaimGlance[]
}

/** A text of a record that stands on a page. */
interface Text {
  readonly record: Valid
  readonly pointer: string
}

/** All texts of a record. */
export function textsOf(record: Valid): Text[] {
  return record.marks.flatMap(({ format, pointer }) => (format === 'markdown' ? [{ record, pointer }] : []))
}

/** What the cards of a page are made from. */
interface Shown {
  readonly texts: readonly Text[]
  /** Claims and dispatches whose citations may quote. */
  readonly quoting: readonly (Claim | Dispatch)[]
}

/**
 * The cards for all that texts of a page name, each once, by id. The sources beside a claim in a list have none: their
 * grades stand there, and the next click is for their words.
 */
export function cardsOf(context: Context, { texts, quoting }: Shown): Cards {
  const { garden } = context
  const references = texts.flatMap(({ record, pointer }) => record.prose(pointer).references)
  const named = (kind: 'source' | 'claim'): string[] =>
    references.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))
  const quotes = quotesOf(quoting)
  return {
    sources: [...new Set(named('source'))].sort().flatMap((id) => {
      const source = garden.sources.get(id)
      return source ? [sourceCard(context, source, quotes.get(id))] : []
    }),
    claims: [...new Set(named('claim'))].sort().flatMap((id) => {
      const claim = garden.claims.get(id)
      return claim ? [claimGlance(context, claim)] : []
    }),
  }
}

function sourceCard(context: Context, source: Source, quote: SourceCard['quote']): SourceCard {
  return { source: sourceRef(context, source, source.id), href: context.hrefs.source(source.id), quote }
}

function claimGlance(context: Context, claim: Claim): ClaimGlance {
  const events = entriesOf(eventsOf(context, claim))
  return {
    ...standingOf(context, claim),
    id: claim.id,
    href: context.hrefs.claim(claim.id),
    html: context.line(claim),
    text: context.text(claim, '/statement'),
    last: events.findLast(isMove) ?? events[0],
  }
}

/** The first quote from each source. */
function quotesOf(records: Shown['quoting']): Map<string, NonNullable<SourceCard['quote']>> {
  const quotes = new Map<string, NonNullable<SourceCard['quote']>>()
  for (const { source, quote, at } of records.flatMap(({ record }) => record.evidence ?? [])) {
    if (quote !== undefined && !quotes.has(source)) quotes.set(source, { words: quote, at })
  }
  return quotes
}
