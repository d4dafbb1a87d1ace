import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltPage } from './built-page.ts'
import { readPage } from './read-page.ts'
import { readPlainPage } from './read-plain-page.ts'
import { filesIn } from './release.ts'

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

/** A site that was found sound before, in a folder of its own. */
export interface Sound {
  readonly folder: string
  /** The paths of its files that are in the new site as they were. */
  readonly kept: ReadonlySet<string>
}

/** Everything that there is in a site to lead to. */
interface Built {
  readonly home: Home
  readonly files: ReadonlySet<string>
  /** The addresses of pages, each with the path of its file. */
  readonly addresses: ReadonlyMap<string, string>
  /** Reads the page at an address, if there is one. */
  readonly readAt: (address: string) => BuiltPage | undefined
  /** The places on the page at an address. */
  readonly placesAt: (address: string) => ReadonlySet<string> | undefined
}

/**
 * Finds what is wrong with a built site.
 *
 * @param folder    the folder that holds the site
 * @param expected  addresses that must be there, with their base
 * @param sound     the release before, if parts of it are in this one: what it has in common with it is read where it
 *                  matters alone
 */
export function verifySite(folder: string, home: Home, expected: readonly string[], sound?: Sound): SiteFaults {
  const names = filesIn(folder)
  const byAddress = new Map(names.filter(isPage).map((name) => [addressOf(name, home.base), name]))
  const files = new Set(names.map((name) => `${home.base}/${name}`))
  const faultsAsReadBy = (readAny: typeof readPage, read: Iterable<string>): SiteFaults => {
    // Of all pages no more is kept than their places: all of a large site would be gigabytes.
    const places = new Map<string, ReadonlySet<string>>()
    const readAt = (address: string): BuiltPage | undefined => {
      const name = byAddress.get(address)
      if (name === undefined) return undefined
      const page = readAny(address, readFileSync(join(folder, name), 'utf8'))
      places.set(address, detached(page.ids))
      return page
    }
    const placesAt = (address: string) => places.get(address) ?? readAt(address)?.ids
    return faultsOf({ home, files, addresses: byAddress, readAt, placesAt }, read, expected)
  }
  const isSound = sound && nothingIsLost(sound, folder, names)
  const ours = [...byAddress].filter(([, name]) => !home.foreign?.has(name))
  const anew = isSound ? ours.filter(([, name]) => !sound.kept.has(name)) : ours
  const found = faultsAsReadBy(readLightly, new Map(anew).keys())
  // What is wrong is told as a browser reads it, in the order of its tree.
  return Object.values(found).flat().length === 0 ? found : faultsAsReadBy(readPage, new Map(ours).keys())
}

/** Whether all that a kept page leads to is still there: files, and the places on pages that were made anew. */
function nothingIsLost({ folder: before, kept }: Sound, folder: string, names: readonly string[]) {
  const now = new Set(names)
  const old = filesIn(before)
  if (old.some((name) => !now.has(name) && !name.startsWith('pagefind/'))) return false
  const placesIn = (site: string, name: string) => readLightly('/', readFileSync(join(site, name), 'utf8')).ids
  const changed = old.filter((name) => isPage(name) && !kept.has(name))
  return changed.every((name) => {
    const places = placesIn(folder, name)
    return [...placesIn(before, name)].every((place) => places.has(place))
  })
}

function isPage(name: string): boolean {
  return name.endsWith('.html')
}

function readLightly(address: string, html: string): BuiltPage {
  return readPlainPage(address, html) ?? readPage(address, html)
}

function faultsOf(site: Built, addresses: Iterable<string>, expected: readonly string[]): SiteFaults {
  const missing = expected.filter((address) => !isThere(site, address)).map((address) => `${address} was not made.`)
  const parts: string[] = []
  const links: string[] = []
  for (const address of addresses) {
    const page = site.readAt(address)
    if (!page) continue
    parts.push(...faultsOfLoads(page, site), ...faultsOfWhole(page, site))
    links.push(...faultsOfLinks(page, site))
  }
  return { missing, parts, links }
}

/** The same texts by themselves: those that were cut out of a page hold on to all of it. */
function detached(texts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set<string>(JSON.parse(JSON.stringify([...texts])))
}

function addressOf(name: string, base: string): string {
  return `${base}/${name.replace(/(^|\/)index\.html$/, '$1')}`
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
