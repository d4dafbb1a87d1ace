import type { Claim, Dispatch, Garden, JudgedGarden, PolicyRecord, Valid, Verdict } from '../engine/index.ts'
import { sourceName } from '../engine/index.ts'
import type { Hrefs } from './hrefs.ts'
import { type BadgeInForce, type BadgeView, badgeInForce, badgeView, wordsOfId } from './parts/badge.ts'
import { type Heading, headingsOf, type ProseContext, renderProse } from './prose/render.ts'
import { type Named, sentenceNaming } from './prose/sentence.ts'
import { proseText } from './prose/text.ts'
import { type Uses, usesOf } from './uses.ts'

/** What every view is made from. */
export interface Context {
  readonly judged: JudgedGarden
  readonly garden: Garden
  readonly policy: PolicyRecord
  readonly hrefs: Hrefs
  readonly uses: Uses
  badge(id: string): BadgeView
  verdict(claim: Claim | Dispatch): Verdict
  badgeOf(claim: Claim | Dispatch): BadgeInForce
  /** The Markdown at a pointer of a record as safe HTML. */
  html(record: Valid, pointer: string, options?: HtmlOptions): string
  /** The sections of the Markdown at a pointer. */
  headings(record: Valid, pointer: string): readonly Heading[]
  /** The Markdown as plain text, without citations. */
  text(record: Valid, pointer: string): string
  /** The first sentence of a record's prose that names something; undefined when none does. */
  sentence(speaker: Valid, named: Named): string | undefined
  /** A claim's statement to stand in a link: without links, its unconfirmed words marked. */
  line(claim: Claim): string
}

export interface HtmlOptions {
  /** Without paragraphs, to stand in a line. */
  readonly inline?: boolean
  readonly unverified?: readonly string[]
  /** To be read away from the site: the page that shows it. */
  readonly elsewhereOf?: string
}

export function contextOf(judged: JudgedGarden, hrefs: Hrefs): Context {
  const { garden, policy } = judged
  const prose: ProseContext = proseContext(judged, hrefs)
  const lines = new Map<string, string>()
  return {
    judged,
    garden,
    policy,
    hrefs,
    uses: usesOf(garden),
    badge: (id) => badgeView(policy, id),
    verdict: (claim) => verdictOf(judged, claim),
    badgeOf: (claim) => badgeInForce(policy, claim, verdictOf(judged, claim).inForce),
    html(record, pointer, { inline = false, unverified = [], elsewhereOf: href } = {}) {
      const elsewhere = href === undefined ? undefined : { url: urlOf(garden), href }
      return renderProse(record.prose(pointer), prose, { inline, unlinked: false, unverified, elsewhere })
    },
    headings: (record, pointer) => headingsOf(record.prose(pointer), prose),
    text: (record, pointer) => proseText(record.prose(pointer), prose),
    sentence(speaker, named) {
      const language = garden.garden?.record.language ?? 'en'
      const texts = speaker.marks.filter(({ format }) => format === 'markdown')
      for (const { pointer } of texts) {
        const sentence = sentenceNaming(speaker.prose(pointer), named, prose, language)
        if (sentence !== undefined) return sentence
      }
      return undefined
    },
    line(claim) {
      const options = { inline: true, unlinked: true, unverified: claim.record.unverified ?? [], elsewhere: undefined }
      const line = lines.get(claim.id) ?? renderProse(claim.prose('/statement'), prose, options)
      lines.set(claim.id, line)
      return line
    },
  }
}

/** The host that the site is published on, without a slash at its end; its path comes with each address. */
export function urlOf({ garden }: Garden): string {
  return URL.parse(garden?.record.url ?? '')?.origin ?? ''
}

function verdictOf({ verdicts, dispatchVerdicts }: JudgedGarden, { kind, id }: Claim | Dispatch): Verdict {
  const verdict = (kind === 'claim' ? verdicts : dispatchVerdicts).get(id)
  if (!verdict) throw new Error(`${id} was never judged.`)
  return verdict
}

function proseContext(judged: JudgedGarden, hrefs: Hrefs): ProseContext {
  const { garden, policy, verdicts } = judged
  return {
    page(id) {
      const page = garden.pages.get(id)
      return page
        ? { title: page.record.title, href: hrefs.page(id), wanted: false }
        : { title: wordsOfId(id), href: hrefs.wanted(id), wanted: true }
    },
    claim(id) {
      const claim = garden.claims.get(id)
      const verdict = verdicts.get(id)
      if (!claim || !verdict) return undefined
      return {
        statement: claim.prose('/statement'),
        unverified: claim.record.unverified ?? [],
        href: hrefs.claim(id),
        badge: badgeInForce(policy, claim, verdict.inForce),
        contested: verdict.contested,
      }
    },
    source(id) {
      const source = garden.sources.get(id)
      return source && { title: source.record.title, label: shortLabel(source, id), href: hrefs.source(id) }
    },
    link: (path) => `${hrefs.base}${path}`,
  }
}

/** A source in a citation: who and when. */
export function shortLabel(source: Parameters<typeof sourceName>[0], id: string): string {
  const year = source?.record.published?.slice(0, 4)
  return year === undefined ? sourceName(source, id) : `${sourceName(source, id)} ${year}`
}
