import { createHash } from 'node:crypto'
import { lstatSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { readKept, writeKept } from '../garden/kept-file.ts'
import { keptFolder } from '../project-folder.ts'
import { marker } from './marker.ts'
import type { KeptReads } from './unchanged.ts'

/** What stands in a folder that was published into, and what it was made from. */
export interface Release {
  /** A digest of all that the site was made from. */
  readonly from: string
  readonly pages: number
  readonly results: number
  /** Whether all that was published stands. */
  readonly isWhole: boolean
  /** Its files by their paths, `/` between the parts. */
  readonly files: ReadonlyMap<string, ReleasedFile>
  /** What was read for its pages; undefined where nobody knows. */
  readonly reads: KeptReads | undefined
}

export interface ReleasedFile {
  /** A digest of what it was made from; empty for what every build makes anew. */
  readonly from: string
  readonly bytes: number
  /** The second in which it was written: a copy keeps no more of its time. */
  readonly second: number
}

/** So many folders are remembered: the ones that were published into last. */
const mostReleases = 8

/** Where it is kept what stands in a folder. */
function placeOf(out: string): string {
  return join(keptFolder, 'releases', createHash('sha256').update(out).digest('hex'))
}

/**
 * What was published into a folder last, as far as it still stands there: files that are gone or were changed since are
 * left out, and where none is left nothing is known.
 *
 * @param version  of all code that makes a site: what other code made is not remembered
 */
export async function lastRelease(out: string, version: string): Promise<Release | undefined> {
  const kept = await readKept(placeOf(out), version)
  if (!kept) return undefined
  const { files, ...release } = JSON.parse(kept.toString())
  const released: [string, ReleasedFile][] = files
  const standing = released.filter(([path, file]) => stands(join(out, path), file))
  if (standing.length === 0) return undefined
  return { ...release, isWhole: standing.length === released.length, files: new Map(standing) }
}

/** Remembers what was published into a folder. */
export async function keepRelease(
  out: string,
  version: string,
  { files, ...release }: Omit<Release, 'isWhole'>,
): Promise<void> {
  const text = JSON.stringify({ ...release, files: [...files] })
  await writeKept(placeOf(out), version, [Buffer.from(text)], mostReleases)
}

/**
 * The files of a site as they were written.
 *
 * @param names  the paths of all of them
 * @param from   what each was made from, by its path; what every build makes anew is not in it
 */
export function releasedFiles(
  folder: string,
  names: readonly string[],
  from: ReadonlyMap<string, string>,
): Map<string, ReleasedFile> {
  return new Map(
    names.map((name) => {
      const { size, mtimeMs } = lstatSync(join(folder, name))
      return [name, { from: from.get(name) ?? '', bytes: size, second: Math.floor(mtimeMs / 1000) }]
    }),
  )
}

/** The paths of all files of a site, `/` between the parts; what says that it is ours is none of them. */
export function filesIn(folder: string): string[] {
  // In one go: each of thousands of folders would wait for a thread longer than it takes.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((name) => name !== marker)
}

function stands(place: string, { bytes, second }: ReleasedFile): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes && Math.floor(found.mtimeMs / 1000) === second
}
