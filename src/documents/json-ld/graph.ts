import type { BreadcrumbList, CreativeWork, Graph, Organization, Thing, WebPage } from 'schema-dts'
import type { SectionName } from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import { answeringFor } from '../answering.ts'

// What a page is about, for machines, in the vocabulary of schema.org. An `@id` is the address of what it names.

/** A page as its head tells of it. */
export interface PageHead {
  readonly title: string
  readonly description: string | undefined
  /** Its address on the site, with the base. */
  readonly href: string
}

/** A page about nothing but itself, such as a list. */
export function pageData(frame: Frame, head: PageHead): Graph {
  const isHome = head.href === frame.homeHref
  return graph(isHome ? siteOf(frame) : webPage(frame, head))
}

/** JSON to stand in a script element, where no text may end it. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

export function graph(...things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things }
}

/** Where one is, from the home page down to the one before this; nothing for a page right below the home page. */
export function crumbs(
  frame: Frame,
  steps: readonly { readonly title: string; readonly href: string }[],
): BreadcrumbList[] {
  if (steps.length === 0) return []
  const all = [{ title: frame.title, href: frame.homeHref }, ...steps]
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: all.map(({ title, href }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
        item: frame.url + href,
      })),
    },
  ]
}

/** A section of the navigation, as a step down to what it holds. */
export function section(frame: Frame, name: SectionName): { title: string; href: string }[] {
  return frame.navigation.flatMap((each) => (each.name === name ? [{ title: each.label, href: each.href }] : []))
}

/** Who answers for the site, and where to reach them. */
export function publisherOf(frame: Frame): Organization {
  const { name, url, email } = answeringFor(frame)
  const { contact } = frame
  return {
    '@type': 'Organization',
    '@id': `${siteId(frame)}-publisher`,
    name,
    url,
    ...(email !== undefined && { email }),
    ...(contact && email === undefined && { contactPoint: { '@type': 'ContactPoint', url: contact.href } }),
  }
}

/** A source itself, apart from what the site says of it. */
export function workId(frame: Frame, href: string): string {
  return `${frame.url}${href}#work`
}

function siteOf(frame: Frame): Thing {
  return {
    '@type': 'WebSite',
    '@id': siteId(frame),
    url: frame.url + frame.homeHref,
    name: frame.title,
    inLanguage: frame.language,
    publisher: publisherOf(frame),
    dateModified: frame.asOf,
    ...(frame.tagline !== undefined && { description: frame.tagline }),
    ...licenceOf(frame),
  }
}

function webPage(frame: Frame, { title, description, href }: PageHead): WebPage {
  const at = frame.url + href
  const said = description === undefined ? {} : { description }
  return {
    '@type': 'WebPage',
    '@id': at,
    url: at,
    name: title,
    inLanguage: frame.language,
    isPartOf: { '@id': siteId(frame) },
    ...said,
  }
}

export function siteId(frame: Frame): string {
  return `${frame.url}${frame.homeHref}#site`
}

/** A licence is named, and only sometimes by its address. */
export function licenceOf({ licence }: Frame): { license?: string | CreativeWork } {
  if (licence === undefined) return {}
  return { license: /^https?:/.test(licence) ? licence : { '@type': 'CreativeWork', name: licence } }
}
