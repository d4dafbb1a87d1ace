import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SearchRecord } from '../views/taken/search-records.ts'
import { digestOf } from './digest.ts'
import { cutIntoSegments } from './search/cut-segments.ts'
import { type Given, givenOf } from './search/given.ts'
import { joinSegments } from './search/join-segments.ts'
import type { Keeping } from './search/kept-lines.ts'
import { openSegments } from './search/kept-segments.ts'
import { failure, withPagefind } from './search/pagefind.ts'
import { searchFiles } from './search/search-files.ts'
import { type Segment, segmentOf } from './search/segment.ts'

/** What a site is searched for, and where it is put. */
export interface IndexOrder {
  /** A folder, into which a folder `pagefind` is put. */
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly language: string
  /** Where segments are kept from build to build; undefined where none is taken and none is kept. */
  readonly keeping: Keeping | undefined
}

/**
 * Writes what a site is searched by, each record a result of its own. Pagefind finds the words of the records and their
 * stems, of one segment of them after the other; its files are put as the site loads them.
 *
 * @returns how many records can be found
 * @throws  when the indexer reports anything, or when its index lacks a record or holds another
 */
export async function indexSite({ folder, records, language, keeping }: IndexOrder): Promise<number> {
  const given = records.map(givenOf)
  const addresses = new Set(given.map(({ url }) => url))
  if (addresses.size < given.length) throw failure([`it holds ${addresses.size} results of ${given.length} records`])
  const segments = await segmentsOf(given, language, keeping)
  await writeAll(join(folder, 'pagefind'), searchFiles(records, joinSegments(given, segments)))
  return records.length
}

async function segmentsOf(
  records: readonly Given[],
  language: string,
  keeping: Keeping | undefined,
): Promise<readonly Segment[]> {
  const kept = keeping && (await openSegments(keeping))
  const segments = await withPagefind(language, async (indexer) => {
    const made: Segment[] = []
    for (const those of cutIntoSegments(records)) {
      const key = digestOf(language, those)
      const known = kept?.recall(key)
      const segment = known ?? segmentOf(those, await indexer(those), language)
      if (!known) kept?.keep(key, segment)
      made.push(segment)
    }
    return made
  })
  await kept?.save()
  return segments
}

/** @param files  their texts by their paths in the folder */
async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
