import type { BuiltPage } from './built-page.ts'
import { readPage } from './read-page.ts'
import { readPlainPage } from './read-plain-page.ts'

/** Where a link leads to the same wherever it stands: it begins with a host, or with the root of its own. */
const sameEverywhere = /^(?:https?:\/\/|\/(?!\/))/

/** Reads pages as they are made, and tells what each leads to that those before it did not. */
export class PageTeller {
  readonly #told = { links: new Set<string>(), loads: new Set<string>(), whole: new Set<string>() }

  tell(address: string, html: string): BuiltPage {
    const { ids, links, loads, whole } = readLightly(address, html)
    return {
      address,
      ids,
      links: links.filter((link) => this.#isNew('links', link)),
      loads: loads.filter((load) => this.#isNew('loads', load)),
      whole: whole.filter((named) => this.#isNew('whole', named)),
    }
  }

  #isNew(kind: 'links' | 'loads' | 'whole', named: string): boolean {
    if (kind !== 'whole' && !sameEverywhere.test(named)) return true
    const told = this.#told[kind]
    if (told.has(named)) return false
    told.add(detached(named))
    return true
  }
}

export function readLightly(address: string, html: string): BuiltPage {
  return readPlainPage(address, html) ?? readPage(address, html)
}

/** The same text by itself: one that was cut out of a page holds on to all of it. */
function detached(text: string): string {
  return Buffer.from(text).toString()
}

/** Pages as a text, which takes far less memory than they do. */
export function writtenPages(pages: readonly BuiltPage[]): string {
  return JSON.stringify(pages.map((page) => ({ ...page, ids: [...page.ids] })))
}

export function pagesIn(written: string): BuiltPage[] {
  const pages: readonly (Omit<BuiltPage, 'ids'> & { readonly ids: readonly string[] })[] = JSON.parse(written)
  return pages.map((page) => ({ ...page, ids: new Set(page.ids) }))
}
