import {
  type Addresses,
  addressesOf,
  type JudgedGarden,
  type SectionName,
  sectionNames,
  sections,
} from '../engine/index.ts'
import { type Context, contextOf, urlOf } from './context.ts'
import { type Hrefs, hrefsBelow } from './hrefs.ts'
import { type ClaimView, claimView } from './pages/claim.ts'
import { type DispatchCard, type DispatchView, dispatchCard, dispatchView, newestFirst } from './pages/dispatch.ts'
import { type HomeView, homeView } from './pages/home.ts'
import { type LogMonth, logMonths, logView } from './pages/log.ts'
import { type MethodView, methodView } from './pages/method.ts'
import { type PageView, pageView } from './pages/page.ts'
import { type RuleView, ruleViews } from './pages/rule.ts'
import { type SearchView, searchView } from './pages/search.ts'
import { type SourceView, sourceView } from './pages/source.ts'
import { type TakeAwayView, takeAwayView } from './pages/take-away.ts'
import { type VoiceCard, type VoiceView, voiceCard, voiceView } from './pages/voice.ts'
import { type WaitingView, waitingView } from './pages/waiting.ts'
import { type BadgeView, badgeView } from './parts/badge.ts'
import { type ClaimCard, claimCard } from './parts/claim-card.ts'
import { type Lens, lensOf } from './parts/lens.ts'
import { type MaterialView, materialOf, materialView } from './parts/material.ts'
import { type PageCard, pageCard } from './parts/page-card.ts'
import { type GardenData, gardenData } from './taken/data.ts'
import { type SiteFeeds, siteFeeds } from './taken/feed-link.ts'
import { type SearchRecord, searchRecords } from './taken/search-records.ts'

/** A section of the site. */
export interface NavigationItem {
  readonly name: SectionName
  readonly label: string
  readonly href: string
  /** Whether the head of a page leads there, or its foot. */
  readonly from: 'head' | 'foot'
}

/** What stands on every page: the name of the site and the way round. */
export interface Frame {
  readonly title: string
  readonly tagline: string | undefined
  readonly language: string
  readonly url: string
  readonly licence: string | undefined
  readonly asOf: string
  /** The path the site lives under, without a slash at its end. */
  readonly base: string
  readonly homeHref: string
  readonly navigation: readonly NavigationItem[]
  /** Where each section is. */
  readonly sections: Readonly<Record<SectionName, string>>
  readonly pagesHref: string
  readonly pages: readonly { readonly title: string; readonly href: string }[]
  /** The ladder of badges, best first. */
  readonly badges: readonly BadgeView[]
  /** The grades of sources, best first. */
  readonly grades: readonly string[]
}

/** One plain object for each page of the site. */
export interface Site {
  readonly frame: Frame
  readonly home: HomeView
  readonly pages: readonly PageView[]
  readonly claims: readonly ClaimView[]
  readonly claimList: readonly { readonly page: PageCard | undefined; readonly claims: readonly ClaimCard[] }[]
  readonly claimLens: Lens
  readonly sources: readonly SourceView[]
  readonly sourceList: { readonly material: MaterialView; readonly grades: MethodView['grades'] }
  readonly dispatches: readonly DispatchView[]
  readonly river: readonly DispatchCard[]
  readonly voices: readonly VoiceView[]
  readonly voiceList: readonly VoiceCard[]
  readonly log: readonly LogMonth[]
  readonly waiting: WaitingView
  readonly method: MethodView
  readonly rules: readonly RuleView[]
  readonly search: readonly SearchRecord[]
  readonly searchPage: SearchView
  readonly feeds: SiteFeeds
  readonly takeAway: TakeAwayView
  readonly data: GardenData
  /** Everything that the site answers at, with the path that it lives under. */
  readonly addresses: Addresses
}

/** Where a site is, and where what it shows is written. */
export interface Whereabouts {
  /** The path the site lives under, such as `/garden`; empty for the root. */
  readonly base: string
  /** The garden's folder as its editors name it in commands, empty for the one they are in; undefined where nobody knows. */
  readonly folder: string | undefined
}

/**
 * Everything the site shows of a judged garden. It is made of dates and states, never of counts of days, and of nothing
 * but its arguments.
 */
export function siteOf(judged: JudgedGarden, { base, folder }: Whereabouts): Site {
  const hrefs = hrefsBelow(base)
  const context = contextOf(judged, hrefs, folder)
  const { garden, policy } = judged
  const pages = [...garden.pages.values()]
  const search = searchRecords(context)
  const log = logView(context)
  const frame = frameOf(context)
  return {
    frame,
    home: homeView(context, log),
    pages: pages.map((page) => pageView(context, page)),
    claims: [...garden.claims.values()].map((claim) => claimView(context, claim)),
    claimList: claimList(context),
    claimLens: lensOf(context, [...garden.claims.values()]),
    sources: [...garden.sources.values()].map((source) => sourceView(context, source)),
    sourceList: {
      material: materialView([...garden.sources.values()].map((source) => materialOf(context, source))),
      grades: methodView(policy).grades,
    },
    dispatches: [...garden.dispatches.values()].map((dispatch) => dispatchView(context, dispatch)),
    river: newestFirst(garden.dispatches.values()).map((dispatch) => dispatchCard(context, dispatch)),
    voices: [...garden.voices.values()].map((voice) => voiceView(context, voice)),
    voiceList: [...garden.voices.values()].map((voice) => voiceCard(context, voice)),
    log: logMonths(log, frame.language),
    waiting: waitingView(context),
    method: methodView(policy),
    rules: ruleViews(hrefs),
    search,
    searchPage: searchView(context, search),
    feeds: siteFeeds(hrefs),
    takeAway: takeAwayView(context),
    data: gardenData(context),
    addresses: addressesBelow(hrefs, addressesOf(garden)),
  }
}

function addressesBelow({ to }: Hrefs, { pages, moved, files }: Addresses): Addresses {
  return { pages: pages.map(to), moved: moved.map(to), files: files.map(to) }
}

function frameOf({ garden, hrefs, judged, policy }: Context): Frame {
  const record = garden.garden?.record
  return {
    title: record?.title ?? 'A garden',
    tagline: record?.tagline,
    language: record?.language ?? 'en',
    // Its path is for the base to say, and what follows a path is no part of a site's address.
    url: urlOf(garden),
    licence: record?.licence,
    asOf: judged.asOf,
    base: hrefs.base,
    homeHref: hrefs.home(),
    navigation: sectionNames.map((name) => ({ name, ...sections[name], href: hrefs.section(name) })),
    sections: Object.fromEntries(sectionNames.map((name) => [name, hrefs.section(name)])) as Frame['sections'],
    pagesHref: `${hrefs.home()}#pages`,
    pages: [...garden.pages.values()].map(({ id, record: page }) => ({ title: page.title, href: hrefs.page(id) })),
    badges: policy.badges.map(({ id }) => badgeView(policy, id)),
    grades: Object.keys(policy.grades),
  }
}

/** All claims by page, best badge first and what was withdrawn last; those of a folder without a page at the end. */
function claimList(context: Context): Site['claimList'] {
  const { garden, uses } = context
  const claims = [...garden.claims.values()]
  const folders = [...new Set(claims.map(({ page }) => page))]
  return folders
    .map((folder) => {
      const page = garden.pages.get(folder)
      const cards = uses.plantedOn(folder).map((claim) => claimCard(context, claim))
      cards.sort(
        (a, b) => Number(a.withdrawn !== undefined) - Number(b.withdrawn !== undefined) || a.badge.rank - b.badge.rank,
      )
      return { page: page && pageCard(context, page), claims: cards }
    })
    .sort((a, b) => Number(a.page === undefined) - Number(b.page === undefined))
}
