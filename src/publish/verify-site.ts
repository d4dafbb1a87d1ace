import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { BuiltPage } from './built-page.ts'
import { readPage } from './read-page.ts'
import { readPlainPage } from './read-plain-page.ts'

/** Where a site is to live. */
export interface Home {
  /** Its address without a path, such as `https://garden.example`. */
  readonly url: string
  /** The path that it lives under, such as `/garden`; empty for the root. */
  readonly base: string
}

/** What is wrong with a built site, as sentences. */
export interface SiteFaults {
  /** A page or a file that is missing, or something that is loaded from elsewhere. */
  readonly made: readonly string[]
  /** Links that lead nowhere, or to a place of a page that is not there: records hold links, too. */
  readonly links: readonly string[]
}

/** Everything that there is in a site to lead to. */
interface Built {
  readonly home: Home
  readonly pages: ReadonlyMap<string, BuiltPage>
  readonly files: ReadonlySet<string>
}

/**
 * Finds what is wrong with a built site.
 *
 * @param folder    the folder that holds the site
 * @param expected  addresses that must be there, with their base
 */
export async function verifySite(folder: string, home: Home, expected: readonly string[]): Promise<SiteFaults> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const files = new Set(names.map((name) => `${home.base}/${name}`))
  const faultsAsReadBy = async (readAny: typeof readPage): Promise<SiteFaults> => {
    const pages = new Map<string, BuiltPage>()
    for (const name of names.filter((each) => each.endsWith('.html'))) {
      const page = readAny(addressOf(name, home.base), await readFile(join(folder, name), 'utf8'))
      pages.set(page.address, page)
    }
    return faultsOf({ home, pages, files }, expected)
  }
  const found = await faultsAsReadBy((address, html) => readPlainPage(address, html) ?? readPage(address, html))
  // What is wrong is told as a browser reads it, in the order of its tree.
  return found.made.length + found.links.length === 0 ? found : await faultsAsReadBy(readPage)
}

function faultsOf(site: Built, expected: readonly string[]): SiteFaults {
  const read = [...site.pages.values()]
  const missing = expected.filter((address) => !isThere(site, address)).map((address) => `${address} was not made.`)
  return {
    made: [...missing, ...read.flatMap((page) => [...faultsOfLoads(page, site), ...faultsOfWhole(page, site)])],
    links: read.flatMap((page) => faultsOfLinks(page, site)),
  }
}

function addressOf(name: string, base: string): string {
  return `${base}/${name.replace(/(^|\/)index\.html$/, '$1')}`
}

function isThere({ pages, files }: Built, address: string): boolean {
  return pages.has(address) || files.has(address)
}

/** Stands for the site where addresses are written without it, and is nobody's. */
const here = 'https://site.invalid'

function faultsOfLoads({ address, loads }: BuiltPage, { files }: Built): string[] {
  return loads.flatMap((load) => {
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
    const page = site.pages.get(pathname)
    if (!page || hash === '' || hasPlace(page, hash.slice(1))) return []
    return [`On ${address}, the link to ${link} names a place that is not there.`]
  })
}

/** A place is looked for as it is written, then with its signs as characters, as browsers do. */
function hasPlace({ ids }: BuiltPage, place: string): boolean {
  if (ids.has(place)) return true
  try {
    return ids.has(decodeURIComponent(place))
  } catch {
    return false
  }
}
