import { gradeOf, relationWords, type Source, type SourceRecord } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { wordsOfId } from '../parts/badge.ts'
import { sourceChangedOn } from '../parts/changed.ts'
import { type CiteView, citeSource } from '../parts/cite.ts'
import { citationsOf, type Leaning, leaningOf } from '../parts/leaning.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'
import { type Author, authorViews, type Fact, factsOf, type LinkFact, linksOf } from '../parts/source-facts.ts'
import { type SourcePassage, sourcePassages } from '../parts/source-passages.ts'
import { type SourceRef, sourceRef } from '../parts/source-ref.ts'
import { type VoiceRef, voiceRef } from '../parts/voice-ref.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import { type SeriesCard, seriesCard } from './series.ts'

export interface GradeEntryView {
  readonly date: string
  readonly by: VoiceRef
  readonly grade: string
  /** The grade before, if this entry changed it. */
  readonly from: string | undefined
  readonly why: string
}

/** Something that was found out or decided about a source. */
export interface Finding {
  readonly what: string
  readonly date: string
  readonly by: VoiceRef | undefined
  readonly why: string | undefined
}

/** Everything that the page of a source shows. */
export interface SourceView {
  readonly ref: SourceRef
  readonly href: string
  /** Ids that it had before; their addresses lead here. */
  readonly was: readonly string[]
  readonly kind: SourceRecord['kind']
  readonly summaryHtml: string
  /** The same without marks; empty if there is none. */
  readonly summary: string
  readonly authors: readonly Author[]
  readonly facts: readonly Fact[]
  readonly links: readonly LinkFact[]
  readonly checked: Finding | undefined
  /** Retracted, or put aside. */
  readonly notices: readonly Finding[]
  /** Newest first. */
  readonly history: readonly GradeEntryView[]
  /** What it retells, through any number of steps. */
  readonly line: readonly SourceRef[]
  readonly relations: readonly { readonly source: SourceRef; readonly because: string }[]
  /** Its own words, as its record has them. */
  readonly passages: readonly SourcePassage[]
  readonly leaning: readonly Leaning[]
  /** What names it in its text, each with the sentence that does. */
  readonly mentions: readonly { readonly ref: RecordRef; readonly sentence: string | undefined }[]
  readonly pages: readonly { readonly title: string; readonly href: string; readonly wanted: boolean }[]
  /** Whose rows are from it, by id. */
  readonly charts: readonly SeriesCard[]
  readonly cite: CiteView
  readonly ways: Ways | undefined
  /** The day of the last thing that was found out or decided about it. */
  readonly changed: string
}

export function sourceView(context: Context, source: Source): SourceView {
  const { record, id } = source
  const { uses, garden, hrefs } = context
  const { checked, pages = [], was = [] } = record
  return {
    ref: sourceRef(context, source, id),
    href: hrefs.source(id),
    was,
    kind: record.kind,
    summaryHtml: context.html(source, '/summary'),
    summary: record.summary === undefined ? '' : context.text(source, '/summary'),
    authors: authorViews(source),
    facts: factsOf(context, source),
    links: linksOf(context, source),
    checked: checked && finding(context, foundWords(context, checked), { ...checked, why: checked.note }),
    notices: noticesOf(context, source),
    history: historyOf(context, source).reverse(),
    line: source.line.slice(1).map((each) => sourceRef(context, each, each.id)),
    relations: relationsOf(context, source),
    passages: sourcePassages(context, source),
    leaning: citationsOf(context, id).map((each) => leaningOf(context, each)),
    mentions: uses.namingSource(id).map((each) => ({
      ref: recordRef(context, each),
      sentence: context.sentence(each, { kind: 'source', id }),
    })),
    pages: pages.map((page) => {
      const title = garden.pages.get(page)?.record.title
      return title === undefined
        ? { title: wordsOfId(page), href: hrefs.wanted(page), wanted: true }
        : { title, href: hrefs.page(page), wanted: false }
    }),
    charts: uses.drawnFrom(id).map((series) => seriesCard(context, series)),
    cite: citeSource(context, source),
    ways: waysTo(context, source, { title: record.title, href: hrefs.source(id), badge: gradeOf(source) }),
    changed: sourceChangedOn(source),
  }
}

function foundWords({ words }: Context, { status, read }: NonNullable<SourceRecord['checked']>): string {
  const found = words.say(`source.status.${status}`)
  return read === undefined ? found : words.list([found, words.say(`source.read.${read}`)], 'comma')
}

function noticesOf(context: Context, { record: { retracted, aside } }: Source): Finding[] {
  return [
    ...(retracted ? [finding(context, context.words.say('source.retracted'), retracted)] : []),
    ...(aside ? [finding(context, context.words.say('source.putAside'), aside)] : []),
  ]
}

interface Decision {
  readonly date: string
  readonly by?: string | undefined
  readonly why?: string | undefined
}

function finding(context: Context, what: string, { date, by, why }: Decision): Finding {
  return { what, date, by: by === undefined ? undefined : voiceRef(context, by), why }
}

function historyOf(context: Context, { record: { history } }: Source): GradeEntryView[] {
  return history.map(({ date, by, grade, why }, index) => {
    const before = history[index - 1]?.grade
    return { date, by: voiceRef(context, by), grade, from: before === grade ? undefined : before, why }
  })
}

function relationsOf(context: Context, source: Source): SourceView['relations'] {
  return context.uses.kin(source).map(({ source: other, relation }) => ({
    source: sourceRef(context, other, other.id),
    because: relationWords(relation, context.garden, context.words),
  }))
}
