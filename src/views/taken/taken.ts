import { furtherPaths, paths, subjectPages } from '../../engine/index.ts'
import { englishWords } from '../../words/words.ts'
import type { Context } from '../context.ts'
import { type MethodView, methodView } from '../pages/method.ts'
import { type PageSummary, pageSummary } from '../pages/page.ts'
import { type PlainSummary, plainSummaries } from '../pages/plain.ts'
import { type RuleView, ruleViews } from '../pages/rule.ts'
import { type TakeAwayView, takeAwayView } from '../pages/take-away.ts'
import { type ClaimCard, claimCard } from '../parts/claim-card.ts'
import type { Frame } from '../site.ts'
import { type GardenData, gardenData } from './data.ts'
import { type SiteFeeds, siteFeeds } from './feed-link.ts'
import { type FeedView, feedsOf } from './feeds.ts'
import { type SocialView, socialOfHome, socialOfPage } from './social.ts'

/** What machines and readers take away of a site: everything that its files beside the pages are made from. */
export interface Taken {
  readonly frame: Frame
  readonly pages: readonly PageSummary[]
  readonly plainPages: readonly PlainSummary[]
  /** The badges for other sites: of which claim each is, and where it is. */
  readonly embeds: readonly { readonly path: string; readonly card: ClaimCard }[]
  readonly pictures: readonly Picture[]
  readonly feeds: SiteFeeds
  readonly feedViews: readonly FeedView[]
  readonly data: GardenData
  /** In English, for language models. */
  readonly takeAway: TakeAwayView
  readonly method: MethodView
  readonly rules: readonly RuleView[]
  /** Where all pages of lists are but the first of each. */
  readonly furtherPages: readonly string[]
}

/** @param ofDay  the paths of further pages that are there on the day alone */
/** What the site or a page looks like where it is shared, and where its picture is. */
export interface Picture {
  readonly path: string
  readonly view: SocialView
}

export function picturesOf(context: Context, frame: Frame): Picture[] {
  const pages = subjectPages(context.garden).map((page) => pageSummary(context, page))
  return [
    { path: paths.share(undefined), view: socialOfHome(context, frame) },
    ...pages.map((page) => ({ path: paths.share(page.card.id), view: socialOfPage(frame, page) })),
  ]
}

export function takenOf(context: Context, frame: Frame, ofDay: readonly string[]): Taken {
  const { garden, hrefs, policy } = context
  const pages = subjectPages(garden).map((page) => pageSummary(context, page))
  return {
    frame,
    pages,
    plainPages: plainSummaries(context),
    embeds: [...garden.claims.values()].flatMap((claim) =>
      [claim.id, ...(claim.record.was ?? [])].map((id) => ({ path: paths.badge(id), card: claimCard(context, claim) })),
    ),
    pictures: picturesOf(context, frame),
    feeds: siteFeeds(context),
    feedViews: feedsOf(context),
    data: gardenData(context),
    takeAway: takeAwayView({ ...context, words: englishWords }),
    method: methodView(policy, englishWords),
    rules: ruleViews(hrefs),
    furtherPages: [...furtherPaths(context.parts), ...ofDay].map(hrefs.to),
  }
}
