import { type Claim, compareText, listedClaims, type Page, type Series } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { onceForEach } from '../once.ts'
import { namesIn } from '../uses.ts'
import type { BadgeView } from './badge.ts'
import { seriesChangedOn } from './changed.ts'

/** How many of a page's claims have each badge, best first. */
export interface Spread {
  readonly badge: BadgeView
  readonly count: number
  /** Where its part of a bar begins and how long it is, in hundredths. */
  readonly from: number
  readonly share: number
}

/** A page in a list. */
export interface PageCard {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly summaryHtml: string
  readonly planted: string
  readonly lastTended: string
  /** "9 claims, 2 contested" */
  readonly count: string
  /** Badges that no claim has are left out. */
  readonly spread: readonly Spread[]
}

/** Claims of a page that stand together; those that no group holds have no title. */
export interface ClaimGroup {
  readonly title: string | undefined
  readonly claims: readonly Claim[]
}

/** The claims of a page in its own order and groups; those of its folder that it leaves out follow, by id. */
export function groupsOfPage({ garden, uses }: Context, page: Page): ClaimGroup[] {
  const groups: { readonly title: string | undefined; readonly claims: Claim[] }[] = []
  const shown = new Set<string>()
  const show = (claim: Claim | undefined, title: string | undefined): void => {
    if (!claim || shown.has(claim.id)) return
    shown.add(claim.id)
    const last = groups.at(-1)
    if (last && last.title === title) last.claims.push(claim)
    else groups.push({ title, claims: [claim] })
  }
  for (const { id, group } of listedClaims(page.record)) show(garden.claims.get(id), group)
  for (const claim of uses.plantedOn(page.id)) show(claim, undefined)
  return groups
}

/** The claims of a page, in the order in which it shows them. */
export function claimsOfPage(context: Context, page: Page): Claim[] {
  return groupsOfPage(context, page).flatMap(({ claims }) => claims)
}

/** The series that a page names in its prose, where their charts stand, and those that bear on its claims, by id. */
export const seriesOfPage = onceForEach((context: Context, page: Page): readonly Series[] => {
  const { garden, uses } = context
  const shown = namesIn(page).flatMap(({ kind, id }) => (kind === 'series' ? (garden.series.get(id) ?? []) : []))
  const bearing = claimsOfPage(context, page).flatMap(({ id }) => uses.bearingOn(id))
  return [...new Set([...shown, ...bearing])].sort((a, b) => compareText(a.id, b.id))
})

/** What cards of pages tell of the claims of a page. */
export interface ClaimsInShort {
  readonly lastTended: string
  /** How many claims that stand are contested. */
  readonly contested: number
  /** How many have each badge, by its id. */
  readonly inForce: Readonly<Record<string, number>>
}

/** Undefined for a page that does not exist. */
export function claimsInShort(context: Context, id: string): ClaimsInShort | undefined {
  const page = context.garden.pages.get(id)
  if (!page) return undefined
  const claims = claimsOfPage(context, page).filter(({ withdrawn }) => !withdrawn)
  const verdicts = claims.map((claim) => context.verdict(claim))
  return {
    lastTended: lastTended(context, page),
    contested: verdicts.filter((verdict) => verdict.contested).length,
    inForce: countedBy(verdicts, ({ inForce }) => inForce),
  }
}

export const pageCard = onceForEach((context: Context, page: Page): PageCard => {
  const { record, id } = page
  const { lastTended = record.planted, contested = 0, inForce = {} } = context.claimsOf(id) ?? {}
  const count = Object.values(inForce).reduce((sum, each) => sum + each, 0)
  return {
    id,
    href: context.hrefs.page(id),
    title: record.title,
    summaryHtml: context.html(page, '/summary', { inline: true }),
    planted: record.planted,
    lastTended,
    count: context.words.say('pageCard.count', { count, contested }),
    spread: spreadOf(context, inForce, count),
  }
})

function spreadOf({ policy, badge }: Context, inForce: ClaimsInShort['inForce'], all: number): Spread[] {
  const hundredths = (count: number): number => Math.round((10_000 * count) / all) / 100
  let before = 0
  return policy.badges.flatMap(({ id }) => {
    const count = inForce[id] ?? 0
    if (count === 0) return []
    const from = hundredths(before)
    before += count
    return [{ badge: badge(id), count, from, share: hundredths(count) }]
  })
}

/** How many of the things have each key. */
export function countedBy<T>(things: readonly T[], keyOf: (thing: T) => string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(things, keyOf)
  return Object.fromEntries([...groups].map(([key, own]) => [key, own.length]))
}

/** The day of the last entry of the page or of any of its claims or series, else the day it was planted. */
export function lastTended(context: Context, page: Page): string {
  const own = (page.record.tended ?? []).map(({ date }) => date)
  const claims = claimsOfPage(context, page).map((claim) => context.verdict(claim).freshness.lastTended)
  const series = seriesOfPage(context, page).map(seriesChangedOn)
  return [page.record.planted, ...own, ...claims, ...series].sort().at(-1) ?? page.record.planted
}
