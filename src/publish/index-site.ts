import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import type { FactsFile } from '../client/search/facts.ts'
import { packed, vocabularyOf } from '../client/search/vocabulary.ts'
import { wordsWithin } from '../client/search/words.ts'
import type { SearchRecord } from '../views/taken/search-records.ts'

/** What Pagefind writes for user interfaces and workers that the site does not have. */
const unused = new Set([
  ...['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui'].flatMap((name) => [`${name}.js`, `${name}.css`]),
  'pagefind-highlight.js',
  'pagefind-worker.js',
])

/** What each file of results begins with, once unpacked. */
const signature = 'pagefind_dcd'

/**
 * Results share files, and how many files there are goes by steps: a record costs its page, and no file of the index.
 * The 64 results of a full file come to about 23 kB when each has 1 kB of words, which is soon read. One file does for
 * 64 results, 64 files for 4,096; 512 files hold 40 results each when there are 20,000.
 */
const resultsInFile = 64
const fewFiles = [1, 64]
const mostFiles = 512

/** A result in the index that was written, by the key that a search gives for it. */
interface Found {
  readonly key: string
  readonly url: string
  /** Its words as the index counts them. */
  readonly content: string
}

/**
 * Writes the search index of a site into its folder `pagefind`, each record a result of its own, and beside it
 * `facts.json`: what each result is, by its key, and which words there are.
 *
 * @returns how many results the index holds
 * @throws  when the indexer reports anything, or when the index that was written lacks a record or holds another
 */
export async function indexSite(folder: string, records: readonly SearchRecord[], language: string): Promise<number> {
  const outputPath = join(folder, 'pagefind')
  const maxFragments = fewFiles.find((files) => records.length <= files * resultsInFile) ?? mostFiles
  try {
    const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), maxFragments })
    if (!index || errors.length > 0) throw failure(errors)
    for (const record of records) {
      const added = await index.addCustomRecord(toPagefind(record, language))
      if (added.errors.length > 0) throw failure(added.errors)
    }
    const made = await index.getFiles()
    if (made.errors.length > 0) throw failure(made.errors)
    await writeAll(outputPath, made.files)
  } finally {
    await close()
  }
  const found = await resultsIn(outputPath)
  const faults = differences(records, found)
  if (faults.length > 0) throw failure(faults)
  await writeFile(join(outputPath, 'facts.json'), JSON.stringify(factsOf(records, found)))
  return found.length
}

/**
 * Writes the files of an index. The indexer could do so itself, but would never come back from a disk that is full.
 *
 * @param files  by their paths in the folder
 */
async function writeAll(folder: string, files: readonly { path: string; content: Uint8Array }[]): Promise<void> {
  for (const { path, content } of files) {
    if (unused.has(path)) continue
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}

/** The results that an index holds, from the files that a reader's browser gets. */
async function resultsIn(index: string): Promise<Found[]> {
  const folder = join(index, 'fragment')
  const names = (await readdir(folder).catch(() => [])).sort()
  const files = await Promise.all(
    names.map(async (name) =>
      resultsInText(basename(name, '.pf_fragment'), gunzipSync(await readFile(join(folder, name))).toString()),
    ),
  )
  return files.flat()
}

/** A file holds one result, which has its name, or several by their keys. */
function resultsInText(name: string, text: string): Found[] {
  const content: unknown = text.startsWith(signature) ? JSON.parse(text.slice(signature.length)) : undefined
  const one = foundIn(name, content)
  if (one) return [one]
  if (typeof content !== 'object' || content === null) throw failure(['a result in the index could not be read'])
  return Object.entries(content).map(([key, result]) => {
    const found = foundIn(key, result)
    if (!found) throw failure(['a result in the index could not be read'])
    return found
  })
}

function foundIn(key: string, result: unknown): Found | undefined {
  if (typeof result !== 'object' || result === null || !('url' in result) || !('content' in result)) return undefined
  const { url, content } = result
  return typeof url === 'string' && typeof content === 'string' ? { key, url, content } : undefined
}

/** Where the index and the records do not match, one to one. */
function differences(records: readonly SearchRecord[], found: readonly Found[]): string[] {
  const given = new Set(records.map(({ url }) => url))
  const taken = new Set(found.map(({ url }) => url))
  return [
    ...[...given].filter((url) => !taken.has(url)).map((url) => `${url} is not in it`),
    ...[...taken].filter((url) => !given.has(url)).map((url) => `${url} is in it and should not be`),
    ...(found.length === records.length ? [] : [`it holds ${found.length} results of ${records.length} records`]),
  ]
}

function factsOf(records: readonly SearchRecord[], found: readonly Found[]): FactsFile {
  const written = new Map(found.map((result) => [result.url, result]))
  const results = records.flatMap((record) => {
    const { key, content } = written.get(record.url) ?? {}
    if (key === undefined || content === undefined) return []
    const { title, hidden } = wordsOf(record)
    const words = [wordsWithin(content, title), wordsWithin(content, `${title}${hidden}`)] as const
    return [[key, { ...record.facts, words }] as const]
  })
  return { words: packed(vocabularyOf(found.map(({ content }) => content))), results: Object.fromEntries(results) }
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
  return { url: record.url, content: `${title}${hidden}${rest}`, language, meta: { title, id: record.id } }
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}.`)
}
