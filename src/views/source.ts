import type { Claim, Dispatch, Source } from '../engine/index.ts'
import { relationBetween } from '../engine/index.ts'
import type { BadgeView } from './badge.ts'
import type { Context } from './context.ts'
import { type RecordRef, recordRef } from './events.ts'
import { relationWords, type SourceRef, sourceRef } from './evidence.ts'
import { type VoiceRef, voiceRef } from './voice-ref.ts'

export interface GradeEntryView {
  readonly date: string
  readonly by: VoiceRef
  readonly grade: string
  readonly from: string | undefined
  readonly why: string
}

/** A claim or dispatch that cites a source. */
export interface Leaning {
  readonly record: RecordRef
  readonly badge: BadgeView
  readonly stance: string
  readonly directness: string
  readonly isDropped: boolean
}

/** Everything that the page of a source shows. */
export interface SourceView {
  readonly ref: SourceRef
  readonly kind: string
  readonly summaryHtml: string
  readonly authors: readonly { readonly name: string; readonly orcid: string | undefined }[]
  /** Plain facts, each a label and a text. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly links: readonly { readonly label: string; readonly href: string }[]
  readonly history: readonly GradeEntryView[]
  readonly line: readonly SourceRef[]
  readonly relations: readonly { readonly source: SourceRef; readonly because: string }[]
  readonly leaning: readonly Leaning[]
  readonly mentions: readonly RecordRef[]
  readonly checked:
    | {
        readonly status: string
        readonly date: string
        readonly by: VoiceRef | undefined
        readonly note: string | undefined
      }
    | undefined
  readonly retracted: { readonly date: string; readonly why: string; readonly url: string | undefined } | undefined
  readonly aside: { readonly date: string; readonly by: VoiceRef; readonly why: string } | undefined
  readonly snapshot: readonly { readonly label: string; readonly count: number }[]
  readonly search: readonly { readonly label: string; readonly text: string }[]
  readonly pages: readonly {
    readonly id: string
    readonly title: string
    readonly href: string
    readonly wanted: boolean
  }[]
}

export function sourceView(context: Context, source: Source): SourceView {
  const { record, id } = source
  const { uses, garden } = context
  const { checked, retracted, aside } = record
  return {
    ref: sourceRef(context, source, id),
    kind: record.kind,
    summaryHtml: record.summary === undefined ? '' : context.html(source, '/summary'),
    authors: (record.authors ?? []).map((author) =>
      typeof author === 'string' ? { name: author, orcid: undefined } : { name: author.name, orcid: author.orcid },
    ),
    facts: factsOf(source),
    links: linksOf(source),
    history: record.history
      .map(({ date, by, grade, why }, index) => {
        const before = record.history[index - 1]?.grade
        return { date, by: voiceRef(context, by), grade, from: before === grade ? undefined : before, why }
      })
      .reverse(),
    line: source.line.slice(1).map((each) => sourceRef(context, each, each.id)),
    relations: relationsOf(context, source),
    leaning: uses.citing(id).flatMap((claim) => leaningsOf(context, claim, id)),
    mentions: uses.namingSource(id).map((each) => recordRef(context, each)),
    checked: checked && {
      status: checked.status,
      date: checked.date,
      by: checked.by === undefined ? undefined : voiceRef(context, checked.by),
      note: checked.note,
    },
    retracted: retracted && { date: retracted.date, why: retracted.why, url: retracted.url },
    aside: aside && { date: aside.date, by: voiceRef(context, aside.by), why: aside.why },
    snapshot: labelled(record.snapshot, snapshotLabels).map(({ label, value }) => ({ label, count: Number(value) })),
    search: labelled(record.search, searchLabels).map(({ label, value }) => ({ label, text: String(value) })),
    pages: (record.pages ?? []).map((page) => {
      const found = garden.pages.get(page)
      return found
        ? { id: page, title: found.record.title, href: context.hrefs.page(page), wanted: false }
        : { id: page, title: page, href: context.hrefs.wanted(page), wanted: true }
    }),
  }
}

const snapshotLabels = {
  linked: 'linked',
  verified: 'verified',
  suspicious: 'suspicious',
  hallucinated: 'hallucinated',
  deadLink: 'dead links',
  highRelevance: 'highly relevant',
}

const searchLabels = { query: 'Looked for', where: 'Where', date: 'When', found: 'Found' }

function labelled<K extends string>(
  record: { readonly [Key in K]?: unknown } | undefined,
  labels: Readonly<Record<K, string>>,
) {
  const keys = Object.keys(labels) as K[]
  return keys.flatMap((key) => (record?.[key] === undefined ? [] : [{ label: labels[key], value: record[key] }]))
}

function factsOf({ record }: Source): { label: string; text: string }[] {
  const { publisher, venue, via, published, doi, arxiv, isbn, accessed, licence, origin, intake } = record
  const facts = {
    Publisher: publisher,
    Venue: venue,
    Published: published,
    'Read at': via,
    DOI: doi,
    arXiv: arxiv,
    ISBN: isbn,
    'Read on': accessed,
    Licence: licence,
    Origin: origin,
    'Came in by': intake && [intake.system, intake.tier, intake.desk, intake.ref].filter(Boolean).join(', '),
  }
  return Object.entries(facts).flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]))
}

function linksOf({ record }: Source): { label: string; href: string }[] {
  const { url, also = [], doi, arxiv, archived } = record
  return [
    ...(url === undefined ? [] : [{ label: 'The source', href: url }]),
    ...(doi === undefined ? [] : [{ label: 'DOI', href: `https://doi.org/${encodeURI(doi)}` }]),
    ...(arxiv === undefined ? [] : [{ label: 'arXiv', href: `https://arxiv.org/abs/${arxiv}` }]),
    ...(archived === undefined ? [] : [{ label: 'Archived copy', href: archived }]),
    ...also.map((href) => ({ label: 'Also at', href })),
  ].filter(({ href }, index, all) => all.findIndex((other) => other.href === href) === index)
}

function relationsOf(context: Context, source: Source): SourceView['relations'] {
  return [...context.garden.sources.values()].flatMap((other) => {
    const relation = other.id === source.id ? undefined : relationBetween(source, other)
    if (!relation) return []
    return [{ source: sourceRef(context, other, other.id), because: relationWords(relation, [source, other]) }]
  })
}

function leaningsOf(context: Context, claim: Claim | Dispatch, id: string): Leaning[] {
  const badge = context.badge(context.verdict(claim).inForce)
  return claim.citations
    .filter(({ sourceId }) => sourceId === id)
    .map(({ stance, directness, dropped }) => ({
      record: recordRef(context, claim),
      badge,
      stance,
      directness,
      isDropped: dropped !== undefined,
    }))
}
