import { close, createIndex } from 'pagefind'
import type { Given } from './given.ts'
import { type Found, type Index, readIndex } from './read-index.ts'

/** Has Pagefind index records; of one call after another it holds no more than the last. */
export type Indexer = (records: readonly Given[]) => Promise<Index>

/**
 * Does something with Pagefind, which is started when it is needed and ended with that.
 *
 * @throws  when Pagefind reports anything, or when an index of it lacks a record or holds another
 */
export async function withPagefind<T>(language: string, work: (indexer: Indexer) => Promise<T>): Promise<T> {
  try {
    return await work((records) => indexOf(records, language))
  } finally {
    await close()
  }
}

async function indexOf(records: readonly Given[], language: string): Promise<Index> {
  const { index, errors } = await createIndex({ forceLanguage: language.toLowerCase(), maxFragments: 1 })
  if (!index || errors.length > 0) throw failure(errors)
  const added = await Promise.all(
    records.map(({ url, words, id }) => index.addCustomRecord({ url, content: words, language, meta: { id } })),
  )
  const made = await index.getFiles()
  await index.deleteIndex()
  const reported = [...added.flatMap((each) => each.errors), ...made.errors]
  if (reported.length > 0) throw failure(reported)
  const found = readIndex(made.files)
  const faults = differences(records, found.results)
  if (faults.length > 0) throw failure(faults)
  return found
}

/** Where the index and the records do not match, one to one and in order. */
function differences(records: readonly Given[], found: readonly Found[]): string[] {
  const given = new Set(records.map(({ url }) => url))
  const taken = new Set(found.map(({ url }) => url))
  return [
    ...[...given].filter((url) => !taken.has(url)).map((url) => `${url} is not in it`),
    ...[...taken].filter((url) => !given.has(url)).map((url) => `${url} is in it and should not be`),
    ...(found.length === records.length ? [] : [`it holds ${found.length} results of ${records.length} records`]),
    ...(found.every(({ url }, at) => url === records[at]?.url) ? [] : ['its results are in another order']),
  ]
}

export function failure(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join('; ')}.`)
}
