import { readKept, writeKept } from '../../garden/kept-file.ts'
import type { Segment } from './segment.ts'

/** Segments of a site, kept from one build to the next. */
export interface KeptSegments {
  recall(key: string): Segment | undefined
  keep(key: string, segment: Segment): void
  /** Writes what this build used and nothing else, if it made any anew. Where it cannot be written, it is not kept. */
  save(): Promise<void>
}

/** Where segments are kept. */
export interface Keeping {
  /** It and its neighbours are this module's own. */
  readonly file: string
  /** What they depend on besides their records: the code and the packages. */
  readonly version: string
}

/** So many sites are remembered: the ones that were indexed last. */
const mostSites = 8

/** A larger file would take long to read, and more memory than it saves. In bytes. */
const largest = 400_000_000

const lineFeed = 0x0a

/** Opens what is kept of a site, which need not be there: a line for each segment, its key before it. */
export async function openSegments({ file, version }: Keeping): Promise<KeptSegments> {
  const body = (await readKept(file, version)) ?? Buffer.alloc(0)
  const lines = linesIn(body)
  const used: Uint8Array[] = []
  let isAnew = false
  return {
    recall(key) {
      const line = lines.get(key)
      if (!line) return undefined
      used.push(line)
      return JSON.parse(line.toString('utf8', key.length))
    },
    keep(key, segment) {
      used.push(Buffer.from(`${key} ${JSON.stringify(segment)}\n`))
      isAnew = true
    },
    async save() {
      const bytes = used.reduce((sum, { length }) => sum + length, 0)
      if (isAnew && bytes <= largest) await writeKept(file, version, used, mostSites)
    },
  }
}

function linesIn(body: Buffer): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>()
  for (let start = 0; start < body.length; ) {
    const end = body.indexOf(lineFeed, start) + 1
    const line = body.subarray(start, end)
    lines.set(line.toString('latin1', 0, line.indexOf(' ')), line)
    start = end
  }
  return lines
}
