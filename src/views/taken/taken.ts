import { paths, subjectPages } from '../../engine/index.ts'
import { englishWords } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { inParts } from '../once.ts'
import { type MethodView, methodView } from '../pages/method.ts'
import { type PageSummary, pageSummary } from '../pages/page.ts'
import { type PlainSummary, plainSummaries } from '../pages/plain.ts'
import { type TakeAwayView, takeAwayView } from '../pages/take-away.ts'
import { pageCard } from '../parts/page-card.ts'
import { type Reads, reading } from '../reads.ts'
import type { Frame } from '../site.ts'
import { allClaimData, type ClaimData, type GardenData, gardenData } from './data.ts'
import { type EmbedCard, embedCard } from './embed-card.ts'
import { type SiteFeeds, siteFeeds } from './feed-link.ts'
import { type Feed, feedsOf } from './feeds.ts'
import { type Place, placesOf } from './places.ts'
import { type SocialView, socialOfHome, socialOfPage } from './social.ts'

/**
 * What machines and readers take away of a site: everything that its files beside the pages are made from. Each part is made
 * when it is asked for, and has read then what it is made from: what a file is made from is asked for while it is made.
 */
export interface Taken {
  /** Notes what is read for all that follows. */
  readonly reads: Reads
  readonly frame: Frame
  readonly pages: readonly Pick<PageSummary, 'card' | 'description'>[]
  readonly plainPages: readonly PlainSummary[]
  /** The badges for other sites: of which claim each is, and where it is. */
  readonly embeds: readonly { readonly path: string; readonly card: () => EmbedCard }[]
  readonly pictures: readonly Picture[]
  readonly feeds: SiteFeeds
  readonly allFeeds: readonly Feed[]
  readonly data: GardenData
  readonly allClaims: readonly ClaimData[]
  /** In English, for language models. */
  readonly takeAway: TakeAwayView
  readonly method: MethodView
  readonly places: readonly Place[]
}

/** What the site or a page looks like where it is shared, and where its picture is. */
export interface Picture {
  readonly path: string
  readonly view: () => SocialView
}

/** @param ofDay  the paths of further pages that are there on the day alone */
export function takenOf(context: Context, frame: Frame, ofDay: readonly string[]): Taken {
  const { garden, policy, reads } = context
  const data = gardenData(context)
  return inParts<Taken>(reads, {
    reads: () => reads,
    frame: () => frame,
    pages: () =>
      subjectPages(garden).map((page) => {
        return { card: pageCard(context, page), description: context.text(page, '/summary') }
      }),
    plainPages: () => plainSummaries(context),
    embeds: () =>
      [...garden.claims.values()].flatMap((claim) => {
        const card = () => embedCard(context, reading(reads, claim))
        return [claim.id, ...(claim.record.was ?? [])].map((id) => ({ path: paths.badge(id), card }))
      }),
    pictures: () => picturesOf(context, frame),
    feeds: () => siteFeeds(context),
    allFeeds: () => feedsOf(context),
    data: () => data,
    allClaims: () => allClaimData(context, data),
    takeAway: () => takeAwayView({ ...context, words: englishWords }),
    method: () => methodView(policy, englishWords),
    places: () => placesOf(context, frame, ofDay),
  })
}

function picturesOf(context: Context, frame: Frame): Picture[] {
  return [
    { path: paths.share(undefined), view: () => socialOfHome(context, frame) },
    ...subjectPages(context.garden).map((page) => ({
      path: paths.share(page.id),
      view: () => socialOfPage(frame, pageSummary(context, reading(context.reads, page))),
    })),
  ]
}
