import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asCallerWrites } from '../caller-folder.ts'
import { UsageError } from '../garden/usage-error.ts'
import type { MadeFrom } from './publish.ts'
import { filesIn } from './release.ts'

/** One part of so many; the first is 1. */
export interface Shard {
  readonly part: number
  readonly of: number
}

/** A part of a site, and what it was made from. */
export interface Part {
  readonly shard: Shard
  readonly madeFrom: MadeFrom
  /** What each file is made from, by its path; of what every part holds nothing is said. */
  readonly from: ReadonlyMap<string, string>
}

/** A part as it was found, with a digest of the bytes of each of its files. */
export interface FoundPart extends Part {
  readonly folder: string
  readonly bytes: ReadonlyMap<string, string>
}

/** The file that says what a part is. */
export const partFile = 'part.json'

/** Writes beside the files of a part what they are and what they were made from. */
export async function keepPart(folder: string, { shard, madeFrom, from }: Part): Promise<void> {
  const bytes = filesIn(folder).map((path) => [path, bytesDigest(join(folder, path))])
  await writeFile(join(folder, partFile), JSON.stringify({ shard, madeFrom, from: [...from], bytes }))
}

/**
 * Finds a part in a folder, every file as it was written.
 *
 * @throws UsageError when there is none, or when it is not whole
 */
export async function readPart(folder: string): Promise<FoundPart> {
  const name = asCallerWrites(folder) || '.'
  const text = await readFile(join(folder, partFile), 'utf8').catch(() => undefined)
  if (text === undefined) {
    throw new UsageError(`\`${name}\` holds no part of a site.`, 'Make one: `ripen build --shard 1/3 --out DIR`.')
  }
  const changed = new UsageError(`The part in \`${name}\` is not as it was made.`, 'Make it again, and move it whole.')
  const { shard, madeFrom, from, bytes } = parsed(text) ?? {}
  const told: readonly [string, string][] = bytes ?? []
  const here = new Set(filesIn(folder))
  here.delete(partFile)
  const isWhole =
    told.length === here.size &&
    told.every(([path, digest]) => here.has(path) && bytesDigest(join(folder, path)) === digest)
  if (!isWhole) throw changed
  return { folder, shard, madeFrom, from: new Map(from), bytes: new Map(told) }
}

/** What a text holds; undefined for one that was cut off. */
function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function bytesDigest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64url')
}
