import { type Page, plainPages } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Cards, cardsOf, textsOf } from '../parts/cards.ts'
import { lastTended } from '../parts/page-card.ts'
import { type Ways, waysTo } from '../parts/ways.ts'

/** A plain page in short. */
export interface PlainSummary {
  readonly href: string
  readonly title: string
  readonly description: string
  readonly lastTended: string
}

/** Everything that a plain page shows, such as an imprint. */
export interface PlainView extends PlainSummary {
  readonly summaryHtml: string
  readonly bodyHtml: string
  readonly cards: Cards
  readonly ways: Ways | undefined
}

/** All plain pages, by title. */
export function plainSummaries(context: Context): PlainSummary[] {
  const { compare } = new Intl.Collator(context.words.locale)
  return plainPages(context.garden)
    .map((page) => plainSummary(context, page))
    .sort((a, b) => compare(a.title, b.title))
}

export function plainView(context: Context, page: Page): PlainView {
  const summary = plainSummary(context, page)
  return {
    ...summary,
    summaryHtml: context.html(page, '/summary', { inline: true }),
    bodyHtml: context.body(page).html,
    cards: cardsOf(context, { texts: textsOf(page), quoting: [] }),
    ways: waysTo(context, page, summary),
  }
}

function plainSummary(context: Context, page: Page): PlainSummary {
  return {
    href: context.hrefs.page(page.id),
    title: page.record.title,
    description: context.text(page, '/summary'),
    lastTended: lastTended(context, page),
  }
}
