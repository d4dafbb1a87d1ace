import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/** A page of a built site, as far as links are concerned. */
interface BuiltPage {
  readonly address: string
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
  readonly loads: readonly string[]
}

/**
 * What is wrong with a built site: a page or a file that is missing, a link or a fragment that leads nowhere, or
 * something that is loaded from elsewhere.
 *
 * @param folder    the folder that holds the site
 * @param base      the path that the site lives under, such as `/garden`; empty for the root
 * @param expected  addresses that must be there, with their base
 */
export async function verifySite(folder: string, base: string, expected: readonly string[]): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const present = new Set(files.map((file) => `${base}/${file}`))
  const pages = new Map<string, BuiltPage>()
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const page = readPage(addressOf(file, base), await readFile(join(folder, file), 'utf8'))
    pages.set(page.address, page)
  }
  return [
    ...expected
      .filter((address) => !pages.has(address) && !present.has(address))
      .map((address) => `${address} was not made.`),
    ...[...pages.values()].flatMap((page) => faultsOf(page, pages, present)),
  ]
}

function addressOf(file: string, base: string): string {
  return `${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`
}

function readPage(address: string, html: string): BuiltPage {
  const ids = new Set<string>()
  const links: string[] = []
  const loads: string[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [parse(html)]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('childNodes' in node) open.push(...node.childNodes)
    if (!('attrs' in node)) continue
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    const id = attributes.get('id')
    if (id !== undefined) ids.add(id)
    const href = attributes.get('href')
    const source = attributes.get('src')
    const action = attributes.get('action')
    if (href !== undefined && (node.tagName === 'a' || node.tagName === 'area')) links.push(href)
    else if (href !== undefined && node.tagName === 'link' && attributes.get('rel') !== 'canonical') loads.push(href)
    if (source !== undefined) loads.push(source)
    if (action !== undefined) links.push(action)
  }
  return { address, ids, links, loads }
}

function faultsOf(page: BuiltPage, pages: ReadonlyMap<string, BuiltPage>, present: ReadonlySet<string>): string[] {
  const site = 'https://site.invalid'
  const on = `On ${page.address}, `
  const faults: string[] = []
  for (const load of page.loads) {
    const { origin, pathname } = new URL(load, site + page.address)
    if (origin !== site) faults.push(`${on}${load} would be loaded from elsewhere.`)
    else if (!present.has(pathname)) faults.push(`${on}${load} is loaded and not there.`)
  }
  for (const link of page.links) {
    const { origin, pathname, hash } = new URL(link, site + page.address)
    if (origin !== site) continue
    const target = pages.get(pathname)
    if (!target && !present.has(pathname)) faults.push(`${on}the link to ${link} leads nowhere.`)
    else if (target && hash !== '' && !target.ids.has(decodeURIComponent(hash.slice(1)))) {
      faults.push(`${on}the link to ${link} names a place that is not there.`)
    }
  }
  return faults
}
