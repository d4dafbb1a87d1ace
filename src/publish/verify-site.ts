import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltPage } from './built-page.ts'
import { readPage } from './read-page.ts'
import { type Built, faultsOf, type Home, type SiteFaults } from './site-faults.ts'
import { pagesIn, readLightly } from './told-pages.ts'

/** A folder that holds a site, with the paths of all its files. */
export interface SiteFolder {
  readonly folder: string
  readonly names: readonly string[]
}

/** What is known of a site before its files are read. */
export interface Known {
  /** One that was found sound before, in a folder of its own. */
  readonly sound?: Sound | undefined
  /** Pages as they were told when they were made: see `PageTeller`. */
  readonly told?: readonly string[]
}

export interface Sound extends SiteFolder {
  /** The paths of its files that are in the new site as they were. */
  readonly kept: ReadonlySet<string>
}

/**
 * Finds what is wrong with a built site.
 *
 * @param expected  addresses that must be there, with their base
 * @param known     pages that it tells of are read where it matters alone
 */
export function verifySite(
  built: SiteFolder,
  home: Home,
  expected: readonly string[],
  { sound, told = [] }: Known = {},
): SiteFaults {
  const site = new SitePages(built, home, readLightly)
  const pages = told.flatMap(pagesIn)
  for (const { address, ids } of pages) site.places.set(address, ids)
  const isSound = sound !== undefined && nothingIsLost(sound, built, site)
  const unknown = site.ours((address, name) => !site.places.has(address) && !(isSound && sound.kept.has(name)))
  const found = faultsOf(site, inTurn(pages, site.read(unknown)), expected)
  if (Object.values(found).flat().length === 0) return found
  // What is wrong is told as a browser reads it, in the order of its tree.
  const exact = new SitePages(built, home, readPage)
  return faultsOf(exact, exact.read(exact.ours()), expected)
}

/** The pages of a built site, each read when it is asked for. */
class SitePages implements Built {
  readonly home: Home
  readonly files: ReadonlySet<string>
  readonly addresses: ReadonlyMap<string, string>
  /** Of all pages no more is kept than their places: all of a large site would be gigabytes. */
  readonly places = new Map<string, ReadonlySet<string>>()
  readonly #folder: string
  readonly #read: typeof readPage

  constructor({ folder, names }: SiteFolder, home: Home, read: typeof readPage) {
    this.home = home
    this.files = new Set(names.map((name) => `${home.base}/${name}`))
    this.addresses = new Map(names.filter(isPage).map((name) => [addressOf(name, home.base), name]))
    this.#folder = folder
    this.#read = read
  }

  /** The addresses of pages that are ours. */
  ours(isWanted: (address: string, name: string) => boolean = () => true): string[] {
    const ours = [...this.addresses].filter(([, name]) => !this.home.foreign?.has(name))
    return ours.filter(([address, name]) => isWanted(address, name)).map(([address]) => address)
  }

  *read(addresses: readonly string[]): Generator<BuiltPage> {
    for (const address of addresses) yield* this.#at(address)
  }

  placesAt(address: string): ReadonlySet<string> | undefined {
    return this.places.get(address) ?? this.#at(address)[0]?.ids
  }

  #at(address: string): BuiltPage[] {
    const name = this.addresses.get(address)
    if (name === undefined) return []
    const page = this.#read(address, readFileSync(join(this.#folder, name), 'utf8'))
    this.places.set(address, detached(page.ids))
    return [page]
  }
}

/** Whether all that a kept page leads to is still there: files, and the places on pages that were made anew. */
function nothingIsLost({ folder, names: old, kept }: Sound, { names }: SiteFolder, site: SitePages): boolean {
  const now = new Set(names)
  if (old.some((name) => !now.has(name) && !name.startsWith('pagefind/'))) return false
  const changed = old.filter((name) => isPage(name) && !kept.has(name))
  return changed.every((name) => {
    const places = site.placesAt(addressOf(name, site.home.base))
    return [...readLightly('/', readFileSync(join(folder, name), 'utf8')).ids].every((place) => places?.has(place))
  })
}

function* inTurn<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list
}

function isPage(name: string): boolean {
  return name.endsWith('.html')
}

/** The same texts by themselves: those that were cut out of a page hold on to all of it. */
function detached(texts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set<string>(JSON.parse(JSON.stringify([...texts])))
}

function addressOf(name: string, base: string): string {
  return `${base}/${name.replace(/(^|\/)index\.html$/, '$1')}`
}
