import type { Claim, Page } from '../engine/index.ts'
import type { BadgeView } from './badge.ts'
import { type ClaimCard, claimCard } from './claim-card.ts'
import type { Context } from './context.ts'
import { type DispatchCard, dispatchCard, newestFirst } from './dispatch.ts'
import { type EventGroup, eventsOf, eventsOfPage, groupEvents } from './events.ts'
import { type MaterialKind, materialOfPage } from './material.ts'
import { type Words, wordsOf } from './words.ts'

export interface QuestionView {
  readonly html: string
  readonly settledByHtml: string
  readonly claims: readonly ClaimCard[]
}

/** How many of a page's claims have each badge, best first. */
export interface Spread {
  readonly badge: BadgeView
  readonly count: number
}

/** A page in a list. */
export interface PageCard {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly summaryHtml: string
  readonly planted: string
  readonly lastTended: string
  readonly claims: number
  readonly contested: number
  readonly spread: readonly Spread[]
}

/** Everything that a page shows. */
export interface PageView {
  readonly card: PageCard
  readonly words: Words
  readonly bodyHtml: string
  readonly outline: readonly { readonly href: string; readonly text: string }[]
  readonly claims: readonly ClaimCard[]
  readonly withdrawn: readonly ClaimCard[]
  readonly questions: readonly QuestionView[]
  readonly river: readonly DispatchCard[]
  readonly material: readonly MaterialKind[]
  readonly log: readonly EventGroup[]
  readonly related: readonly {
    readonly title: string
    readonly href: string
    readonly wanted: boolean
    readonly why: string | undefined
  }[]
}

/** The claims of a page in its own order; those of its folder that it leaves out follow, by id. */
export function claimsOfPage({ garden }: Context, page: Page): Claim[] {
  const listed = page.record.claims ?? []
  const inFolder = [...garden.claims.values()].filter((claim) => claim.page === page.id && !listed.includes(claim.id))
  return [...listed.flatMap((id) => garden.claims.get(id) ?? []), ...inFolder]
}

export function pageCard(context: Context, page: Page): PageCard {
  const { record, id } = page
  const claims = claimsOfPage(context, page).filter(({ withdrawn }) => !withdrawn)
  const verdicts = claims.map((claim) => context.verdict(claim))
  const badges = context.policy.badges.map((badge) => context.badge(badge.id))
  return {
    id,
    href: context.hrefs.page(id),
    title: record.title,
    summaryHtml: context.html(page, '/summary', { inline: true }),
    planted: record.planted,
    lastTended:
      [record.planted, ...verdicts.map(({ freshness }) => freshness.lastTended)].sort().at(-1) ?? record.planted,
    claims: claims.length,
    contested: verdicts.filter(({ contested }) => contested).length,
    spread: badges.map((badge) => ({ badge, count: verdicts.filter(({ inForce }) => inForce === badge.id).length })),
  }
}

export function pageView(context: Context, page: Page): PageView {
  const { garden, hrefs } = context
  const { record, id } = page
  const claims = claimsOfPage(context, page)
  const events = [...claims.flatMap((claim) => eventsOf(context, claim)), ...eventsOfPage(context, page)]
  const bodyHtml = record.body === undefined ? '' : context.html(page, '/body')
  return {
    card: pageCard(context, page),
    words: wordsOf(garden.garden?.record),
    bodyHtml,
    outline: outlineOf(bodyHtml),
    claims: claims.filter(({ withdrawn }) => !withdrawn).map((claim) => claimCard(context, claim)),
    withdrawn: claims.filter(({ withdrawn }) => withdrawn).map((claim) => claimCard(context, claim)),
    questions: (record.questions ?? []).map(({ claims: bearing = [], settledBy }, index) => ({
      html: context.html(page, `/questions/${index}/question`, { inline: true }),
      settledByHtml:
        settledBy === undefined ? '' : context.html(page, `/questions/${index}/settledBy`, { inline: true }),
      claims: bearing.flatMap((claim) => garden.claims.get(claim) ?? []).map((claim) => claimCard(context, claim)),
    })),
    river: newestFirst([...garden.dispatches.values()].filter(({ record: { pages } }) => pages?.includes(id))).map(
      (dispatch) => dispatchCard(context, dispatch),
    ),
    material: materialOfPage(context, id),
    log: groupEvents(events),
    related: (record.related ?? []).map(({ page: other, why }) => {
      const found = garden.pages.get(other)
      return found
        ? { title: found.record.title, href: hrefs.page(other), wanted: false, why }
        : { title: titleOf(other), href: hrefs.wanted(other), wanted: true, why }
    }),
  }
}

/** A page that does not exist yet, by its id. */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function outlineOf(html: string): { href: string; text: string }[] {
  return [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gs)].map(([, id = '', inner = '']) => ({
    href: `#${id}`,
    text: inner.replace(/<[^>]*>/g, ''),
  }))
}
