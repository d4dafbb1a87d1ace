import type { Findable } from '../views/taken/search-records.ts'
import { digestOf } from './digest.ts'
import { type Keeping, lineOf, readLines } from './search/kept-lines.ts'
import type { Unchanged } from './unchanged.ts'

/** What can be found in a site, as its index takes it. */
export interface SearchLines {
  /** A line for each record, in order: itself as JSON, by its digest. */
  readonly lines: Uint8Array<ArrayBuffer>
  /** Tells all of them from others. */
  readonly digest: string
}

/**
 * Makes the records of a search, but for those that are known to be what they were and are kept.
 *
 * @param unchanged  is told what was read for each
 * @param keeping    where records are kept from build to build; undefined where none is
 */
export async function searchLines(
  findables: readonly Findable[],
  unchanged: Unchanged,
  keeping: Keeping | undefined,
): Promise<SearchLines> {
  const kept = keeping && (await readLines(keeping))
  const digests: string[] = []
  const lines = findables.map(({ name, record }) => {
    const known = unchanged.known(name)
    const line = known && kept?.get(known.from)
    const made = known && line ? { ...known, line } : lineFor(record())
    digests.push(made.from)
    unchanged.add(name, made)
    return made.line
  })
  // In memory of their own, which can be given away.
  return { lines: new Uint8Array(Buffer.concat(lines)), digest: digestOf(digests) }
}

function lineFor({ value, read }: ReturnType<Findable['record']>) {
  const text = JSON.stringify(value)
  const from = digestOf(text)
  return { from, read, line: lineOf(from, text) }
}
