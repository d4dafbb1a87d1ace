import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { SearchRecord } from '../views/search.ts'

/** What Pagefind writes for user interfaces that the site does not have. */
const unused = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
]

/**
 * Writes the search index of a site into its folder `pagefind`, each record a result of its own.
 *
 * @returns how many records the index holds
 * @throws  when the indexer reports anything, or took fewer records than it was given
 */
export async function indexSite(folder: string, records: readonly SearchRecord[], language: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase() })
    if (!index || errors.length > 0) throw failure(errors)
    const urls = new Set<string>()
    for (const record of records) {
      const added = await index.addCustomRecord(toPagefind(record, language))
      if (added.errors.length > 0) throw failure(added.errors)
      urls.add(added.file.url)
    }
    const missing = records.filter(({ url }) => !urls.has(url))
    if (missing.length > 0) throw failure(missing.map(({ id }) => `${id} was not taken`))
    const outputPath = join(folder, 'pagefind')
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw failure(written.errors)
    await Promise.all(unused.map((name) => rm(join(outputPath, name), { force: true })))
    return urls.size
  } finally {
    await close()
  }
}

function toPagefind({ url, title, content, filters, sort, meta, type }: SearchRecord, language: string) {
  return {
    url,
    content,
    language,
    meta: { title, type, ...meta },
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    sort: { ...sort },
  }
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}`)
}
