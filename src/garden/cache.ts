import { hash } from 'node:crypto'
import type { Memory, Outline, Recalled, Remembered, TextFile } from '../engine/index.ts'
import { readKept, writeKept } from './kept-file.ts'

/** What came of the files of a garden, kept from one run to the next. */
export interface Cache extends Memory {
  /** Whether it is known what came of a file. */
  has(file: TextFile): boolean
  /** Takes in what came of files that were read elsewhere, by this very code. */
  take(lines: readonly CacheLines[]): void
  /** Writes what this run used and nothing else, if it read anything anew. Where it cannot be written, it is not kept. */
  save(): Promise<void>
}

/** What is kept of a file: its hash, and the two lines that begin with it. */
export type CacheLines = readonly [key: string, lines: string]

/** So many gardens are remembered: the ones that were checked last. */
const mostGardens = 8

/** A larger one would take long to read, and more memory than it saves. In bytes. */
const largest = 400_000_000

const lineFeed = 0x0a

/**
 * Opens what is kept of a garden in a file, which need not be there. It is two lines for each file of the garden: the
 * hash of its path and text with its record, and where all of that stands.
 *
 * @param file     where it is kept; the file and its neighbours are this module's own
 * @param version  what else it depends on: the code and the schemas
 */
export async function openCache(file: string, version: string): Promise<Cache> {
  const body = (await readKept(file, version)) ?? Buffer.alloc(0)
  const entries = entriesIn(body)
  const used = new Set<Entry>()
  const added = new Map<string, string>()
  return {
    has(input) {
      return entries.has(keyOf(input))
    },
    take(lines) {
      for (const [key, written] of lines) added.set(key, written)
    },
    recall(input) {
      const key = keyOf(input)
      const entry = entries.get(key)
      if (!entry) return recalledFrom(key, added.get(key))
      used.add(entry)
      const { record, outline, end } = entry
      const remembered: Remembered = JSON.parse(body.toString('utf8', record, outline))
      return { remembered, outline: (): Outline => JSON.parse(body.toString('utf8', outline, end)) }
    },
    keep(input, remembered, outline) {
      const [key, written] = linesOf(input, remembered, outline)
      added.set(key, written)
    },
    async save() {
      if (added.size === 0) return
      const again = [...used].map(({ start, end }) => body.subarray(start, end))
      const all = [...again, Buffer.from([...added.values()].join(''))]
      const bytes = all.reduce((sum, { length }) => sum + length, 0)
      if (bytes <= largest) await writeKept(file, version, all, mostGardens)
    },
  }
}

/** What is to be kept of a file. */
export function linesOf(file: TextFile, remembered: Remembered, outline: Outline): CacheLines {
  const key = keyOf(file)
  return [key, `${key} ${JSON.stringify(remembered)}\n${JSON.stringify(outline)}\n`]
}

/** What came of a file in this run. */
function recalledFrom(key: string, lines: string | undefined): Recalled | undefined {
  if (lines === undefined) return undefined
  const outline = lines.indexOf('\n') + 1
  const remembered: Remembered = JSON.parse(lines.slice(key.length + 1, outline))
  // By itself: what is cut out of a text holds on to all of it.
  const written = Buffer.from(lines.slice(outline))
  return { remembered, outline: (): Outline => JSON.parse(written.toString()) }
}

/** Where the JSON of what is remembered of a file stands in the body of a cache, and behind it that of its outline. */
interface Entry {
  /** Of the key before both. */
  readonly start: number
  readonly record: number
  readonly outline: number
  readonly end: number
}

function keyOf({ path, text }: TextFile): string {
  return hash('sha256', `${path}\0${text}`, 'base64url')
}

function entriesIn(body: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let start = 0; start < body.length; ) {
    const record = body.indexOf(' ', start) + 1
    const outline = body.indexOf(lineFeed, record) + 1
    const end = body.indexOf(lineFeed, outline) + 1
    entries.set(body.toString('latin1', start, record - 1), { start, record, outline, end })
    start = end
  }
  return entries
}
