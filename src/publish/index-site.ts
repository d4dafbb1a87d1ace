import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { SearchRecord } from '../views/taken/search-records.ts'
import { type Found, type Index, readIndex } from './search/read-index.ts'
import { searchFiles } from './search/search-files.ts'

/**
 * Writes what a site is searched by into its folder `pagefind`, each record a result of its own. Pagefind finds the words
 * of the records and their stems; its files are put as the site loads them.
 *
 * @returns how many records can be found
 * @throws  when the indexer reports anything, or when its index lacks a record or holds another
 */
export async function indexSite(folder: string, records: readonly SearchRecord[], language: string): Promise<number> {
  const { results, words } = await indexOf(records, language)
  const faults = differences(records, results)
  if (faults.length > 0) throw failure(faults)
  const indexed = records.map((record, at) => {
    const { title, hidden } = wordsOf(record)
    return { record, title, hidden, content: results[at]?.content ?? '' }
  })
  await writeAll(join(folder, 'pagefind'), searchFiles(indexed, words, language))
  return results.length
}

/** What Pagefind makes of records. */
async function indexOf(records: readonly SearchRecord[], language: string): Promise<Index> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), maxFragments: 1 })
    if (!index || errors.length > 0) throw failure(errors)
    for (const record of records) {
      const added = await index.addCustomRecord(toPagefind(record, language))
      if (added.errors.length > 0) throw failure(added.errors)
    }
    const made = await index.getFiles()
    if (made.errors.length > 0) throw failure(made.errors)
    return readIndex(made.files)
  } finally {
    await close()
  }
}

/** @param files  their texts by their paths in the folder */
async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

/** Where the index and the records do not match, one to one and in order. */
function differences(records: readonly SearchRecord[], found: readonly Found[]): string[] {
  const given = new Set(records.map(({ url }) => url))
  const taken = new Set(found.map(({ url }) => url))
  return [
    ...[...given].filter((url) => !taken.has(url)).map((url) => `${url} is not in it`),
    ...[...taken].filter((url) => !given.has(url)).map((url) => `${url} is in it and should not be`),
    ...(found.length === records.length ? [] : [`it holds ${found.length} results of ${records.length} records`]),
    ...(found.every(({ url }, at) => url === records[at]?.url) ? [] : ['its results are in another order']),
  ]
}

/** Half of a character is no text to the indexer, and a space without width its own mark between words. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll('\u200b', '')
}

/** The words of a record in the order of what they are worth, since the indexer gives the first place of a word. */
function wordsOf({ title, hidden, content, id }: SearchRecord): { title: string; hidden: string; rest: string } {
  // The indexer leaves out what has no words: a record of signs alone is found by its id.
  const rest = /[\p{L}\p{N}]/u.test(content) ? content.slice(title.length) : `${content.slice(title.length)} ${id}`
  return { title: plain(title), hidden: hidden === undefined ? '' : plain(` ${hidden}`), rest: plain(rest) }
}

function toPagefind(record: SearchRecord, language: string) {
  const { title, hidden, rest } = wordsOf(record)
  return { url: record.url, content: `${title}${hidden}${rest}`, language, meta: { id: record.id } }
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}.`)
}
