import { asCallerWrites } from '../caller-folder.ts'
import { UsageError } from '../garden/usage-error.ts'
import type { Filled } from './make-site.ts'
import { type FoundPart, readPart } from './part.ts'
import type { MadeFrom } from './publish.ts'
import { Putter } from './put-files.ts'

/**
 * Puts the parts of a site together, once it is proved that they belong together.
 *
 * @param folders   those of the parts, in any order
 * @param madeFrom  what the site would be made from here
 * @throws          UsageError when a part is missing, comes twice, or was made from something else
 */
export async function joinParts(folders: readonly string[], madeFrom: MadeFrom, fresh: string): Promise<Filled> {
  const parts: FoundPart[] = []
  for (const folder of folders) parts.push(await readPart(folder))
  proveAll(parts)
  for (const part of parts) proveSame(part, madeFrom)
  const from = new Map(parts.flatMap((part) => [...part.from]))
  const put = new Map<string, string>()
  const putter = new Putter(fresh)
  for (const { folder, bytes } of parts) {
    for (const [path, digest] of bytes) {
      const before = put.get(path)
      if (before === undefined) putter.take(path, folder)
      else if (before !== digest) {
        throw new UsageError(`Two parts hold \`${path}\`, each another one.`, 'Make all parts with the same packages.')
      }
      put.set(path, digest)
    }
  }
  return { from, kept: new Set(), told: [] }
}

/** Each part once. */
function proveAll(parts: readonly FoundPart[]): void {
  const of = parts[0]?.shard.of ?? 1
  const fix = 'Name each part once: `--merge` and all folders that `--shard 1/N` to `--shard N/N` filled.'
  const other = parts.find(({ shard }) => shard.of !== of)
  if (other) throw new UsageError(`\`${nameOf(other)}\` is one part of ${other.shard.of}, others are of ${of}.`, fix)
  for (let part = 1; part <= of; part += 1) {
    const found = parts.filter(({ shard }) => shard.part === part)
    if (found.length === 0) throw new UsageError(`Part ${part} of ${of} is missing.`, fix)
    if (found.length > 1) throw new UsageError(`Part ${part} of ${of} comes ${found.length} times.`, fix)
  }
}

const differences: Readonly<Record<keyof MadeFrom, string>> = {
  garden: 'another garden, or of the same with other records',
  asOf: 'another day',
  base: 'another path to live under',
  folder: 'a garden in another folder',
  code: 'other code or packages, or by another version of Node',
}

/** A part was made from what the site would be made from. */
function proveSame(part: FoundPart, madeFrom: MadeFrom): void {
  const keys = Object.keys(differences) as (keyof MadeFrom)[]
  const key = keys.find((each) => part.madeFrom[each] !== madeFrom[each])
  if (key === undefined) return
  const now = key === 'asOf' ? `: ${part.madeFrom.asOf}, and here it is ${madeFrom.asOf}` : ''
  const fix = 'Make all parts and join them from one commit, with the same options and `--as-of`.'
  throw new UsageError(`The part in \`${nameOf(part)}\` is of ${differences[key]}${now}.`, fix)
}

function nameOf({ folder }: FoundPart): string {
  return asCallerWrites(folder) || '.'
}
