import { type Claim, isUsable, largestIndependentSet, type Page, relatedGroups } from '../../engine/index.ts'
import type { Context } from '../context.ts'
import { type Headings, headingsOf } from '../headings.ts'
import { onceForEach } from '../once.ts'
import { wordsOfId } from '../parts/badge.ts'
import { type Cards, cardsOf, textsOf } from '../parts/cards.ts'
import { type CiteView, citePage } from '../parts/cite.ts'
import { type ClaimCard, type ClaimRow, claimCard, claimRow } from '../parts/claim-card.ts'
import { type ClaimGroupView, claimGroups } from '../parts/claim-groups.ts'
import { type EventGroup, eventsOf, groupEvents } from '../parts/events.ts'
import { type Lens, lensOf } from '../parts/lens.ts'
import { type MaterialView, materialOfPage } from '../parts/material.ts'
import { type More, moreOf } from '../parts/more.ts'
import { newestFirst } from '../parts/newest-first.ts'
import { type Overview, overviewOf } from '../parts/overview.ts'
import { claimsOfPage, type PageCard, pageCard, seriesOfPage } from '../parts/page-card.ts'
import { type PageSizes, sizesFor } from '../parts/page-sizes.ts'
import { type RecordRef, recordRef } from '../parts/record-ref.ts'
import { type Ways, waysTo } from '../parts/ways.ts'
import type { Heading } from '../prose/render.ts'
import { type FeedLink, pageFeed } from '../taken/feed-link.ts'
import { type DispatchCard, dispatchCard } from './dispatch.ts'

export interface QuestionView {
  readonly html: string
  readonly settledByHtml: string
  readonly claims: readonly RecordRef[]
}

/** A page named by another; one that nobody has planted is wanted. */
export interface RelatedPage {
  readonly title: string
  readonly href: string
  readonly wanted: boolean
  readonly why: string | undefined
}

/** A page in short. */
export interface PageSummary {
  readonly card: PageCard
  readonly description: string
  /** How many sources carry its claims: "41 sources, 27 of them independent"; empty when none does. */
  readonly carriedBy: string
}

/** Everything that a page shows. */
export interface PageView extends PageSummary {
  readonly words: Headings
  readonly bodyHtml: string
  readonly outline: readonly { readonly href: string; readonly text: string }[]
  /** Those that stand, in the order of the page. */
  readonly claims: readonly Pick<ClaimCard, 'id' | 'href'>[]
  /** All that is shown of them, in groups. */
  readonly groups: readonly ClaimGroupView[]
  /** What the ticks of each claim stand for, in their order; empty without claims. */
  readonly steps: readonly string[]
  readonly overview: Overview
  readonly withdrawn: readonly ClaimRow[]
  readonly questions: readonly QuestionView[]
  readonly river: readonly DispatchCard[]
  readonly earlierDispatches: More | undefined
  readonly material: MaterialView
  readonly log: readonly EventGroup[]
  readonly earlierEntries: More | undefined
  readonly related: readonly RelatedPage[]
  readonly lens: Lens
  readonly cards: Cards
  readonly cite: CiteView
  readonly ways: Ways | undefined
  readonly feed: FeedLink
}

export const pageSummary = onceForEach((context: Context, page: Page): PageSummary => {
  const card = pageCard(context, page)
  const description = context.text(page, '/summary')
  return { card, description, carriedBy: carriedBy(context, claimsOfPage(context, page)) }
})

/** @param most  what a page of many claims shows */
export function pageView(context: Context, page: Page, most: PageSizes): PageView {
  const { garden, hrefs } = context
  const { id } = page
  const words = headingsOf(garden.garden?.record, context.words)
  const claims = claimsOfPage(context, page)
  const cards = claims.map((claim) => claimCard(context, claim))
  const standing = cards.filter(({ withdrawn }) => !withdrawn)
  const sizes = sizesFor(standing.length, most)
  const lens = lensOf(context, claims)
  const groups = claimGroups(context, page, sizes.claims)
  const brief = new Set(groups.flatMap(({ lines }) => lines.map((line) => line.id)))
  const inFull = claims.filter((claim) => !brief.has(claim.id))
  const { html: bodyHtml, headings } = context.body(page)
  const river = newestFirst(context.uses.dispatchesOn(id))
  const entries = [
    ...claims.flatMap((claim) => eventsOf(context, claim)),
    ...eventsOf(context, page),
    ...seriesOfPage(context, page).flatMap((series) => eventsOf(context, series)),
  ]
  const log = groupEvents(context, entries)
  const questions = questionsOf(context, page)
  const related = relatedPages(context, page)
  const summary = pageSummary(context, page)
  return {
    ...summary,
    words,
    bodyHtml,
    outline: outlineOf(headings, words, { questions: questions.length > 0, related: related.length > 0 }),
    claims: standing.map(({ id: claim, href }) => ({ id: claim, href })),
    groups,
    steps: standing[0]?.steps.map(({ says }) => says) ?? [],
    overview: overviewOf(standing, lens.moves, context.policy.badges.length),
    withdrawn: claims.filter(({ withdrawn }) => withdrawn).map((claim) => claimRow(context, claim)),
    questions,
    river: river.slice(0, sizes.dispatches).map((dispatch) => dispatchCard(context, dispatch)),
    earlierDispatches: moreOf(river.length, sizes.dispatches, hrefs.section('river')),
    material: materialOfPage(context, id, sizes.sources),
    log: groupEvents(context, log.flatMap(({ events }) => events).slice(0, sizes.entries)),
    earlierEntries: moreOf(entries.length, sizes.entries, hrefs.section('log')),
    related,
    lens: { ...lens, moves: lens.moves.slice(0, sizes.moves) },
    cards: cardsOf(context, {
      texts: [...textsOf(page), ...inFull.map(statementOf)],
      quoting: inFull,
    }),
    cite: citePage(context, page, spreadWords(context, summary.card)),
    ways: waysTo(context, page, summary.card),
    feed: pageFeed(context, page),
  }
}

function statementOf(record: Claim) {
  return { record, pointer: '/statement' }
}

/** "5 Well sourced, 24 Caveat" */
function spreadWords({ words }: Context, { spread }: PageCard): string {
  if (spread.length === 0) return words.say('page.noClaimYet')
  return words.list(spread.map(({ badge, count }) => words.say('page.claimsOfBadge', { count, badge: badge.label })))
}

/**
 * How many related sources are searched for the largest independent set, which takes time that grows with what can be
 * combined: as many as a claim may cite.
 */
const mostCounted = 60

/** All usable sources that support a claim that stands, and the largest number of which no two are related. */
function carriedBy({ judged: { asOf }, words }: Context, claims: readonly Claim[]): string {
  const citations = claims.filter(({ withdrawn }) => !withdrawn).flatMap((claim) => claim.citations)
  const carrying = citations.filter((citation) => citation.stance === 'supports' && isUsable(citation, asOf))
  const sources = [...new Set(carrying.flatMap(({ source }) => source ?? []))]
  if (sources.length === 0) return ''
  const groups = relatedGroups(sources)
  const independent = groups.reduce((sum, group) => sum + largestIndependentSet(group.slice(0, mostCounted)).length, 0)
  const isExact = groups.every((group) => group.length <= mostCounted)
  return words.say('page.carriedBy', { count: sources.length, counted: isExact ? 'all' : 'atLeast', independent })
}

function questionsOf(context: Context, page: Page): QuestionView[] {
  const html = (pointer: string): string => context.html(page, pointer, { inline: true })
  return (page.record.questions ?? []).map(({ claims = [] }, index) => ({
    html: html(`/questions/${index}/question`),
    settledByHtml: html(`/questions/${index}/settledBy`),
    claims: claims.flatMap((claim) => context.garden.claims.get(claim) ?? []).map((claim) => recordRef(context, claim)),
  }))
}

function relatedPages({ garden, hrefs }: Context, { record }: Page): RelatedPage[] {
  return (record.related ?? []).map(({ page: id, why }) => {
    const title = garden.pages.get(id)?.record.title
    return title === undefined
      ? { title: wordsOfId(id), href: hrefs.wanted(id), wanted: true, why }
      : { title, href: hrefs.page(id), wanted: false, why }
  })
}

/** The sections of the prose, and those of every page. */
function outlineOf(
  headings: readonly Heading[],
  words: Headings,
  has: Partial<Record<keyof Headings, boolean>>,
): PageView['outline'] {
  const sections = ['claims', 'questions', 'river', 'material', 'log', 'related'] as const
  const shown = sections.filter((section) => has[section] ?? true)
  return [
    ...headings.map(({ id, text }) => ({ href: `#${id}`, text })),
    ...shown.map((section) => ({ href: `#${section}`, text: words[section].title })),
  ]
}
