import type {
  Claim,
  Dispatch,
  Garden,
  JudgedGarden,
  Page,
  Parts,
  PolicyRecord,
  Series,
  Valid,
  Verdict,
} from '../engine/index.ts'
import { paths } from '../engine/index.ts'
import type { Words } from '../words/words.ts'
import { type Figured, figureInProse } from './chart/figure.ts'
import type { Hrefs } from './hrefs.ts'
import { lazily } from './once.ts'
import { type BadgeInForce, type BadgeView, badgeInForce, badgeView, wordsOfId } from './parts/badge.ts'
import { figuredOf } from './parts/figured.ts'
import { type MadeByVoice, madeByVoice } from './parts/made-by-voice.ts'
import { type NewsOfFeed, newsIn } from './parts/news.ts'
import { type ClaimsInShort, claimsInShort } from './parts/page-card.ts'
import { shortLabel } from './parts/short-label.ts'
import { type ProseContext, type ProseOptions, type Rendered, renderProse } from './prose/render.ts'
import { type Named, sentenceNaming } from './prose/sentence.ts'
import { proseText } from './prose/text.ts'
import { type Made, Reads } from './reads.ts'
import { type Uses, usesOf } from './uses.ts'
import { watchedGarden, watchedUses } from './watched.ts'

/** What every view is made from. */
export interface Context {
  /** Notes what is read of all that follows. */
  readonly reads: Reads
  readonly judged: JudgedGarden
  readonly garden: Garden
  readonly policy: PolicyRecord
  readonly hrefs: Hrefs
  /** The garden's folder as its editors name it in commands; undefined where nobody knows. */
  readonly folder: string | undefined
  readonly uses: Uses
  /** The pages that lists take. */
  readonly parts: Parts
  /** The words of the interface. */
  readonly words: Words
  /**
   * Of a page, by its id; undefined for one that does not exist. It is derived, as are the next two, and all hold no words,
   * so that they are the same whether words are marked or not.
   */
  claimsOf(page: string): ClaimsInShort | undefined
  /** By the id of a voice. */
  madeBy(voice: string): MadeByVoice
  /** By the id of a feed. */
  newsOf(feed: string): NewsOfFeed
  badge(id: string): BadgeView
  verdict(claim: Claim | Dispatch): Verdict
  badgeOf(claim: Claim | Dispatch): BadgeInForce
  /** The Markdown at a pointer of a record as safe HTML. */
  html(record: Valid, pointer: string, options?: HtmlOptions): string
  /**
   * The body of a record; one without a body is empty.
   *
   * @param elsewhereOf  the page that shows it, if it is to be read away from the site as well
   */
  body(record: Page | Dispatch, elsewhereOf?: string): Rendered
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
}

const nothing: Rendered = { html: '', headings: [], htmlElsewhere: '' }

export function contextOf(
  all: JudgedGarden,
  hrefs: Hrefs,
  folder: string | undefined,
  parts: Parts,
  words: Words,
): Context {
  const reads = new Reads()
  const judged = watchedGarden(all, reads)
  const { garden, policy } = judged
  const prose: ProseContext = proseContext(judged, hrefs, words, (series) => figuredOf(context, series))
  // The same words stand on many pages: each text is made once in each of its forms.
  const made = new Map<string, Made<Rendered>>()
  const texts = new Map<string, Made<string>>()
  const rendered = (record: Valid, pointer: string, options: Partial<ProseOptions>): Rendered => {
    const all = { inline: false, unlinked: false, unverified: [], elsewhere: undefined, ...options }
    const key = JSON.stringify([record.path, pointer, all])
    const found = made.get(key)
    if (found) return reads.take(found)
    const rendered = reads.of(() => renderProse(record.prose(pointer), prose, all))
    made.set(key, rendered)
    return rendered.value
  }
  const sentences = new Intl.Segmenter(garden.garden?.record.language ?? 'en', { granularity: 'sentence' })
  const news = lazily(() => newsIn(context))
  const context: Context = {
    reads,
    judged,
    garden,
    policy,
    hrefs,
    folder,
    uses: watchedUses(usesOf(all.garden), reads),
    get parts() {
      reads.add('parts')
      return parts
    },
    words,
    claimsOf: reads.derived('claims-of-page', (id) => claimsInShort(context, id)),
    newsOf: reads.derived('news-of-feed', (id) => news()(id)),
    madeBy: reads.derived('made-by-voice', (id) => madeByVoice(context, id)),
    badge: (id) => badgeView(policy, id),
    verdict: (claim) => verdictOf(judged, claim),
    badgeOf: (claim) => badgeInForce(policy, claim, verdictOf(judged, claim).inForce),
    html: (record, pointer, options = {}) => rendered(record, pointer, options).html,
    body(record, href) {
      if (record.record.body === undefined) return nothing
      return rendered(record, '/body', { elsewhere: href === undefined ? undefined : { url: urlOf(garden), href } })
    },
    text(record, pointer) {
      const key = `${record.path} ${pointer}`
      const found = texts.get(key)
      if (found) return reads.take(found)
      const text = reads.of(() => proseText(record.prose(pointer), prose))
      texts.set(key, text)
      return text.value
    },
    sentence(speaker, named) {
      const texts = speaker.marks.filter(({ format }) => format === 'markdown')
      for (const { pointer } of texts) {
        const sentence = sentenceNaming(speaker.prose(pointer), named, prose, sentences)
        if (sentence !== undefined) return sentence
      }
      return undefined
    },
    line(claim) {
      const options = { inline: true, unlinked: true, unverified: claim.record.unverified ?? [] }
      return rendered(claim, '/statement', options).html
    },
  }
  return context
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

function proseContext(
  judged: JudgedGarden,
  hrefs: Hrefs,
  words: Words,
  figured: (series: Series) => Figured,
): ProseContext {
  const { garden, policy, verdicts } = judged
  return {
    words,
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
      return source && { title: source.record.title, label: shortLabel(source, id, words), href: hrefs.source(id) }
    },
    chart(id) {
      const series = garden.series.get(id)
      if (!series) return undefined
      const figure = () => figureInProse(figured(series), words)
      return { title: series.record.title, href: hrefs.series(id), figure }
    },
    image(name) {
      const image = garden.media.images.get(name)
      return (
        image && {
          src: hrefs.to(paths.image(name, image.sum)),
          width: image.picture.width,
          height: image.picture.height,
        }
      )
    },
    link: (path) => `${hrefs.base}${path}`,
  }
}
