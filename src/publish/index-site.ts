import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SearchRecord } from '../views/taken/search-records.ts'
import { cutIntoSegments } from './search/cut-segments.ts'
import { type Given, givenOf } from './search/given.ts'
import { joinSegments } from './search/join-segments.ts'
import { failure, withPagefind } from './search/pagefind.ts'
import { searchFiles } from './search/search-files.ts'
import { type Segment, segmentOf } from './search/segment.ts'

/** What a site is searched for, and where it is put. */
export interface IndexOrder {
  /** A folder, into which a folder `pagefind` is put. */
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly language: string
}

/**
 * Writes what a site is searched by, each record a result of its own. Pagefind finds the words of the records and their
 * stems, of one segment of them after the other; its files are put as the site loads them.
 *
 * @returns how many records can be found
 * @throws  when the indexer reports anything, or when its index lacks a record or holds another
 */
export async function indexSite({ folder, records, language }: IndexOrder): Promise<number> {
  const given = records.map(givenOf)
  const addresses = new Set(given.map(({ url }) => url))
  if (addresses.size < given.length) throw failure([`it holds ${addresses.size} results of ${given.length} records`])
  const segments = await segmentsOf(given, language)
  await writeAll(join(folder, 'pagefind'), searchFiles(records, joinSegments(given, segments)))
  return records.length
}

async function segmentsOf(records: readonly Given[], language: string): Promise<readonly Segment[]> {
  return await withPagefind(language, async (indexer) => {
    const made: Segment[] = []
    for (const those of cutIntoSegments(records)) made.push(segmentOf(those, await indexer(those), language))
    return made
  })
}

/** @param files  their texts by their paths in the folder */
async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
