import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Memory, Outline, Recalled, Remembered, TextFile } from '../engine/index.ts'

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
  const kept = entriesIn(await readFile(file).catch(() => Buffer.alloc(0)), version)
  const used = new Map<string, Entry>()
  const added = new Map<string, Entry>()
  return {
    recall(input) {
      const key = keyOf(input)
      const entry = kept.get(key)
      if (!entry) return undefined
      used.set(key, entry)
      return recalledFrom(entry)
    },
    keep(input, remembered, outline) {
      added.set(keyOf(input), {
        record: Buffer.from(JSON.stringify(remembered)),
        outline: Buffer.from(JSON.stringify(outline)),
      })
    },
    async save() {
      if (added.size === 0) return
      const text = packed(new Map([...used, ...added]), version)
      if (text.length > largest) return
      await replace(file, text).catch(() => undefined)
    },
  }
}

/** The JSON of what is remembered of a file, and of where it stands. */
interface Entry {
  readonly record: Uint8Array
  readonly outline: Uint8Array
}

function recalledFrom({ record, outline }: Entry): Recalled {
  const remembered: Remembered = JSON.parse(textOf(record))
  return { remembered, outline: (): Outline => JSON.parse(textOf(outline)) }
}

const decoder = new TextDecoder()

function textOf(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

function keyOf({ path, text }: TextFile): string {
  return createHash('sha256').update(`${path}\0${text}`).digest('base64url')
}

function packed(entries: ReadonlyMap<string, Entry>, version: string): Buffer {
  const parts: Uint8Array[] = []
  for (const [key, { record, outline }] of entries) {
    parts.push(Buffer.from(`${key} `), record, Buffer.from('\n'), outline, Buffer.from('\n'))
  }
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(headOf(version, body)), body])
}

/** @returns none of what other code made, or of what is not as it was written */
function entriesIn(bytes: Buffer, version: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const start = bytes.indexOf(lineFeed) + 1
  const body = bytes.subarray(start)
  if (start === 0 || !bytes.subarray(0, start).equals(Buffer.from(headOf(version, body)))) return entries
  for (let at = 0; at < body.length; ) {
    const gap = body.indexOf(' ', at)
    const middle = body.indexOf(lineFeed, gap)
    const end = body.indexOf(lineFeed, middle + 1)
    entries.set(body.toString('latin1', at, gap), {
      record: body.subarray(gap + 1, middle),
      outline: body.subarray(middle + 1, end),
    })
    at = end + 1
  }
  return entries
}

function headOf(version: string, body: Uint8Array): string {
  return `${version} ${createHash('sha256').update(body).digest('base64url')}\n`
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
