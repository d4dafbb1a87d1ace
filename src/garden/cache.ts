import { createHash, hash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Memory, Outline, Remembered, TextFile } from '../engine/index.ts'

/** What came of the files of a garden, kept from one run to the next. */
export interface Cache extends Memory {
  /** Writes what this run used and nothing else, if it read anything anew. Where it cannot be written, it is not kept. */
  save(): Promise<void>
}

/** So many gardens are remembered: the ones that were checked last. */
const mostGardens = 8

/** A larger one would take long to read, and more memory than it saves. In bytes. */
const largest = 400_000_000

const lineFeed = 0x0a

/**
 * Opens what is kept of a garden in a file, which need not be there. It is two lines for each file of the garden: the
 * hash of its path and text with its record, and where all of that stands. The line before them says which code made it
 * and what its bytes come to: of other code, damaged or cut off, none of it is believed.
 *
 * @param file     where it is kept; the file and its neighbours are this module's own
 * @param version  what else it depends on: the code and the schemas
 */
export async function openCache(file: string, version: string): Promise<Cache> {
  const { body, entries } = entriesIn(await readFile(file).catch(() => Buffer.alloc(0)), version)
  const used = new Set<Entry>()
  const added = new Map<string, string>()
  return {
    recall(input) {
      const entry = entries.get(keyOf(input))
      if (!entry) return undefined
      used.add(entry)
      const { record, outline, end } = entry
      const remembered: Remembered = JSON.parse(body.toString('utf8', record, outline))
      return { remembered, outline: (): Outline => JSON.parse(body.toString('utf8', outline, end)) }
    },
    keep(input, remembered, outline) {
      const key = keyOf(input)
      added.set(key, `${key} ${JSON.stringify(remembered)}\n${JSON.stringify(outline)}\n`)
    },
    async save() {
      if (added.size === 0) return
      const again = [...used].map(({ start, end }) => body.subarray(start, end))
      const parts = [...again, Buffer.from([...added.values()].join(''))]
      const text = Buffer.concat([Buffer.from(headOf(version, parts)), ...parts])
      if (text.length > largest) return
      await replace(file, text).catch(() => undefined)
    },
  }
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

/** @returns none of what other code made, or of what is not as it was written */
function entriesIn(bytes: Buffer, version: string): { body: Buffer; entries: ReadonlyMap<string, Entry> } {
  const entries = new Map<string, Entry>()
  const head = bytes.indexOf(lineFeed) + 1
  const body = bytes.subarray(head)
  if (head === 0 || bytes.toString('utf8', 0, head) !== headOf(version, [body])) return { body, entries }
  for (let start = 0; start < body.length; ) {
    const record = body.indexOf(' ', start) + 1
    const outline = body.indexOf(lineFeed, record) + 1
    const end = body.indexOf(lineFeed, outline) + 1
    entries.set(body.toString('latin1', start, record - 1), { start, record, outline, end })
    start = end
  }
  return { body, entries }
}

function headOf(version: string, body: readonly Uint8Array[]): string {
  const sum = createHash('sha256')
  for (const part of body) sum.update(part)
  return `${version} ${sum.digest('base64url')}\n`
}

/** Replaces a file whole, and forgets the gardens that were not looked at for longest. */
async function replace(file: string, text: Uint8Array): Promise<void> {
  const folder = dirname(file)
  const fresh = `${file}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(fresh, text)
    await rename(fresh, file)
  } catch (error) {
    await rm(fresh, { force: true })
    throw error
  }
  const names = await readdir(folder)
  const dated = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name))
      return { name, mtimeMs }
    }),
  )
  const old = dated.sort((a, b) => b.mtimeMs - a.mtimeMs).slice(mostGardens)
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
