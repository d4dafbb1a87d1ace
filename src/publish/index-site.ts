import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { SearchRecord } from '../views/search.ts'

/** What Pagefind writes for user interfaces that the site does not have. */
const unused = ['pagefind-ui', 'pagefind-modular-ui'].flatMap((name) => [`${name}.js`, `${name}.css`])

/** What each file of results begins with, once unpacked. */
const signature = 'pagefind_dcd'

/**
 * Writes the search index of a site into its folder `pagefind`, each record a result of its own.
 *
 * @returns how many results the index holds
 * @throws  when the indexer reports anything, or when the index that was written lacks a record or holds another
 */
export async function indexSite(folder: string, records: readonly SearchRecord[], language: string): Promise<number> {
  const outputPath = join(folder, 'pagefind')
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase() })
    if (!index || errors.length > 0) throw failure(errors)
    for (const record of records) {
      const added = await index.addCustomRecord(toPagefind(record, language))
      if (added.errors.length > 0) throw failure(added.errors)
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw failure(written.errors)
  } finally {
    await close()
  }
  await Promise.all([...unused, 'pagefind-highlight.js'].map((name) => rm(join(outputPath, name), { force: true })))
  const found = await resultsIn(outputPath)
  const faults = differences(records, found)
  if (faults.length > 0) throw failure(faults)
  return found.length
}

/** The addresses of the results that an index holds, from the files that a reader's browser gets. */
async function resultsIn(index: string): Promise<string[]> {
  const folder = join(index, 'fragment')
  const names = (await readdir(folder).catch(() => [])).sort()
  const texts = await Promise.all(names.map(async (name) => gunzipSync(await readFile(join(folder, name))).toString()))
  return texts.map((text) => {
    const result: unknown = text.startsWith(signature) ? JSON.parse(text.slice(signature.length)) : undefined
    if (typeof result !== 'object' || result === null || !('url' in result) || typeof result.url !== 'string') {
      throw failure(['a result in the index could not be read'])
    }
    return result.url
  })
}

/** Where the index and the records do not match, one to one. */
function differences(records: readonly SearchRecord[], found: readonly string[]): string[] {
  const given = new Set(records.map(({ url }) => url))
  const taken = new Set(found)
  return [
    ...[...given].filter((url) => !taken.has(url)).map((url) => `${url} is not in it`),
    ...[...taken].filter((url) => !given.has(url)).map((url) => `${url} is in it and should not be`),
    ...(found.length === records.length ? [] : [`it holds ${found.length} results of ${records.length} records`]),
  ]
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
  return new Error(`The search index could not be made: ${errors.join('; ')}.`)
}
