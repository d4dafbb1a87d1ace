import {
  type Addresses,
  addressesOf,
  type Garden,
  type GardenRecord,
  type Image,
  type JudgedGarden,
  type Look,
  partsOf,
  partsOfWaiting,
  paths,
  type RecordsPerPart,
  recordsPerPart,
  type SectionName,
  sectionNames,
  sections,
  usualLook,
} from '../engine/index.ts'
import { wordsOfSite } from '../words/of-site.ts'
import type { OwnWords, Words } from '../words/words.ts'
import { type Context, contextOf, urlOf } from './context.ts'
import { type Hrefs, hrefsBelow } from './hrefs.ts'
import { lazily } from './once.ts'
import { homePages } from './pages/home.ts'
import { plainSummaries } from './pages/plain.ts'
import { waitingGroups } from './pages/waiting.ts'
import { type BadgeView, badgeView } from './parts/badge.ts'
import { type ContactView, contactView } from './parts/contact.ts'
import { waitingRecords } from './parts/waiting-records.ts'
import type { ReadFrom, Reads } from './reads.ts'
import { type Route, routesOf } from './routes.ts'
import { type Findable, findables } from './taken/search-records.ts'
import { type Taken, takenOf } from './taken/taken.ts'

/** A section of the site. */
export interface NavigationItem {
  readonly name: SectionName
  readonly label: string
  readonly href: string
  /** Whether the head of a page leads there, or its foot; or neither, since the section is in English and the site is not. */
  readonly from: 'head' | 'foot' | undefined
}

/** What stands on every page: the name of the site and the way round. */
export interface Frame {
  readonly title: string
  readonly tagline: string | undefined
  readonly language: string
  readonly url: string
  readonly licence: string | undefined
  /** Who answers for what the site says. */
  readonly responsible: GardenRecord['responsible']
  readonly contact: ContactView | undefined
  readonly asOf: string
  /** The path the site lives under, without a slash at its end. */
  readonly base: string
  readonly homeHref: string
  readonly navigation: readonly NavigationItem[]
  /** Where each section is. */
  readonly sections: Readonly<Record<SectionName, string>>
  readonly pagesHref: string
  /** Those of the home page, in its order. */
  readonly pages: readonly { readonly title: string; readonly href: string }[]
  /** Pages that hold no claims, such as an imprint. */
  readonly plainPages: Frame['pages']
  /** The words of the interface, unmarked. */
  readonly words: Words
  /** The ladder of badges, best first. */
  readonly badges: readonly BadgeView[]
  /** The grades of sources, best first. */
  readonly grades: readonly string[]
  /** How it looks, where it is not as Ripen does. */
  readonly look: Look
}

/** What is a site's own: words that stand in the place of ours, and how it looks. */
export interface Own {
  readonly words?: OwnWords
  readonly look?: Look
}

/** What pages are rendered from. */
export interface Pages {
  readonly frame: Frame
  /** The words of the interface as pages print them: marked, where they are in another language than the garden. */
  readonly words: Words
  /** All pages by their addresses, former ones of records among them. */
  readonly routes: ReadonlyMap<string, Route>
}

/** Everything that a site is made from; each part of it is made when it is asked for. */
export interface Site extends Pages {
  /** Words that stand in the place of ours. */
  readonly ownWords: OwnWords
  /** Notes what is read for a page while it is shown. */
  readonly reads: Reads
  /** What is read. */
  readonly readFrom: ReadFrom
  /** What can be found in it. */
  search(): readonly Findable[]
  /** What machines and readers take away: begun anew each time, since it is large and wanted once. */
  taken(): Taken
  /** All images of the garden, whether a page shows them or not, by where the site has each. */
  readonly images: ReadonlyMap<string, Image>
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
export function siteOf(judged: JudgedGarden, own: Own, whereabouts: Whereabouts): Site {
  return siteInParts(judged, own, whereabouts, recordsPerPart)
}

/** @param perPart  how many records a page of each list holds */
export function siteInParts(
  judged: JudgedGarden,
  own: Own,
  { base, folder }: Whereabouts,
  perPart: RecordsPerPart,
): Site {
  const hrefs = hrefsBelow(base)
  const language = judged.garden.garden?.record.language ?? 'en'
  const look = own.look ?? usualLook
  const ownWords = own.words ?? {}
  const { spoken, printed: words } = wordsOfSite(language, ownWords)
  const context = contextOf(judged, hrefs, folder, partsOf(judged.garden, perPart), words)
  const unmarked = words === spoken ? context : contextOf(judged, hrefs, folder, context.parts, spoken)
  const frame = { ...frameOf(context, look), words: spoken }
  const outside = lazily(() => frameOf(unmarked, look))
  const work = lazily(() => waitingRecords(context))
  const waiting = partsOfWaiting(
    waitingGroups(words, work()).map(({ things }) => things.length),
    perPart,
  )
  const ofDay = waiting.slice(1).map(({ path }) => path)
  return {
    frame,
    words,
    ownWords,
    reads: context.reads,
    readFrom: {
      judged,
      uses: context.uses,
      parts: context.parts,
      folder,
      derived: (name, of) => context.reads.derivedBy(name, of),
    },
    routes: new Map(routesOf(context, { work: work(), parts: waiting }).map((route) => [route.address, route])),
    search: () => findables(unmarked),
    taken: () => takenOf(unmarked, outside(), ofDay),
    images: imagesBelow(judged.garden),
    addresses: addressesBelow(hrefs, addressesOf(judged.garden, perPart, ofDay)),
  }
}

/** From the site's own address, without a slash before it. */
function imagesBelow({ media }: Garden): Site['images'] {
  return new Map([...media.images.values()].map((image) => [paths.image(image.name, image.sum), image]))
}

function addressesBelow({ to }: Hrefs, { pages, moved, files }: Addresses): Addresses {
  return { pages: pages.map(to), moved: moved.map(to), files: files.map(to) }
}

function frameOf(context: Context, look: Look): Frame {
  const { garden, hrefs, judged, policy, words } = context
  const record = garden.garden?.record
  const language = record?.language ?? 'en'
  const isEnglish = new Intl.Locale(language).language === 'en'
  return {
    title: record?.title ?? words.say('garden.untitled'),
    tagline: record?.tagline,
    language,
    // Its path is for the base to say, and what follows a path is no part of a site's address.
    url: urlOf(garden),
    licence: record?.licence,
    responsible: record?.responsible,
    contact: record?.contact === undefined ? undefined : contactView(record.contact),
    asOf: judged.asOf,
    base: hrefs.base,
    homeHref: hrefs.home(),
    navigation: sectionNames.map((name) => ({
      name,
      label: words.say(`section.${name}`),
      from: isEnglish || name !== 'rules' ? sections[name].from : undefined,
      href: hrefs.section(name),
    })),
    sections: Object.fromEntries(sectionNames.map((name) => [name, hrefs.section(name)])) as Frame['sections'],
    pagesHref: `${hrefs.home()}#pages`,
    pages: homePages(context).map(({ id, record: page }) => ({ title: page.title, href: hrefs.page(id) })),
    plainPages: plainSummaries(context).map(({ title, href }) => ({ title, href })),
    words,
    badges: policy.badges.map(({ id }) => badgeView(policy, id)),
    grades: Object.keys(policy.grades),
    look,
  }
}
