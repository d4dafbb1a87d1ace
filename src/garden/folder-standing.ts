import { type BigIntStats, lstatSync, realpathSync } from 'node:fs'

/**
 * How a folder stands: another text as soon as a name was put into it, taken out of it or given to something else.
 *
 * @returns  undefined for what is none, or has a link in its path
 */
export function standingOf(place: string): string | undefined {
  const found: BigIntStats | undefined = lstatSync(place, { bigint: true, throwIfNoEntry: false })
  if (!found?.isDirectory() || realpathSync.native(place) !== place) return undefined
  const { dev, ino, mtimeNs, ctimeNs } = found
  return [dev, ino, mtimeNs, ctimeNs].join(' ')
}
