import type { BuiltPage } from './built-page.ts'

/** Where a site is to live. */
export interface Home {
  /** Its address without a path, such as `https://garden.example`. */
  readonly url: string
  /** The path that it lives under, such as `/garden`; empty for the root. */
  readonly base: string
  /** The one address elsewhere that a page may load from. */
  readonly elsewhere?: string | undefined
  /** Paths of pages that are not ours: they are led to, and are as they are. */
  readonly foreign?: ReadonlySet<string>
}

/** What is wrong with a built site, as sentences. */
export interface SiteFaults {
  /** Pages and files that were not made. */
  readonly missing: readonly string[]
  /** What is loaded from elsewhere, or named and not there: components of the site's own may do so. */
  readonly parts: readonly string[]
  /** Links that lead nowhere, or to a place of a page that is not there: records hold links, too. */
  readonly links: readonly string[]
}

/** Everything that there is in a site to lead to. */
export interface Built {
  readonly home: Home
  readonly files: ReadonlySet<string>
  /** The addresses of pages, each with the path of its file. */
  readonly addresses: ReadonlyMap<string, string>
  /** The places on the page at an address. */
  placesAt(address: string): ReadonlySet<string> | undefined
}

/**
 * What is wrong with pages of a site, one after the other.
 *
 * @param expected  addresses that must be there, with their base
 */
export function faultsOf(site: Built, pages: Iterable<BuiltPage>, expected: readonly string[]): SiteFaults {
  const missing = expected.filter((address) => !isThere(site, address)).map((address) => `${address} was not made.`)
  const parts: string[] = []
  const links: string[] = []
  for (const page of pages) {
    parts.push(...faultsOfLoads(page, site), ...faultsOfWhole(page, site))
    links.push(...faultsOfLinks(page, site))
  }
  return { missing, parts, links }
}

function isThere({ addresses, files }: Built, address: string): boolean {
  return addresses.has(address) || files.has(address)
}

/** Stands for the site where addresses are written without it, and is nobody's. */
const here = 'https://site.invalid'

function faultsOfLoads({ address, loads }: BuiltPage, { files, home }: Built): string[] {
  return loads.flatMap((load) => {
    if (load === home.elsewhere) return []
    const target = URL.parse(load, here + address)
    if (target?.origin !== here) return [`On ${address}, ${load} would be loaded from elsewhere.`]
    return files.has(target.pathname) ? [] : [`On ${address}, ${load} is loaded and not there.`]
  })
}

function faultsOfWhole({ address, whole }: BuiltPage, site: Built): string[] {
  return whole.flatMap((named) => {
    const isOurs = named.startsWith(`${site.home.url}/`)
    if (!isOurs) return [`On ${address}, ${named} is named as a part of the site, and is none.`]
    return isThere(site, named.slice(site.home.url.length)) ? [] : [`On ${address}, ${named} is named and not there.`]
  })
}

function faultsOfLinks({ address, links }: BuiltPage, site: Built): string[] {
  return links.flatMap((link) => {
    const target = URL.parse(link, here + address)
    // An address of the web that cannot be read is told by the rules for records.
    if (target?.origin !== here) return []
    const { pathname, hash } = target
    if (!isThere(site, pathname)) return [`On ${address}, the link to ${link} leads nowhere.`]
    const places = hash === '' ? undefined : site.placesAt(pathname)
    if (!places || hasPlace(places, hash.slice(1))) return []
    return [`On ${address}, the link to ${link} names a place that is not there.`]
  })
}

/** A place is looked for as it is written, then with its signs as characters, as browsers do. */
function hasPlace(ids: ReadonlySet<string>, place: string): boolean {
  if (ids.has(place)) return true
  try {
    return ids.has(decodeURIComponent(place))
  } catch {
    return false
  }
}
