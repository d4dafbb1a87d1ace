import { existsSync, renameSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ownFolder } from './own-folder.ts'
import { removeBeside } from './remove-beside.ts'

/** What the names of a build's folders beside its place begin with; no other name may. */
function prefixFor(out: string): string {
  return `.${basename(out)}-ripen-`
}

/** Where the old site stands while the new one takes its place. */
function asideOf(out: string): string {
  return join(dirname(out), `${prefixFor(out)}old`)
}

/**
 * A new and empty folder beside `out`, once what died builds left is mended: a site that died between the two renames
 * is put back.
 */
export async function folderBeside(out: string): Promise<string> {
  const folder = await ownFolder(dirname(out), prefixFor(out))
  if (existsSync(asideOf(out)) && !existsSync(out)) await rename(asideOf(out), out)
  await rm(asideOf(out), { recursive: true, force: true })
  return folder
}

/** Puts a folder in the place of another on the same file system, which stands beside it until `removeOld`. */
export function switchIn(fresh: string, out: string): void {
  const old = asideOf(out)
  // In one go, so that no signal comes between: only a crash can, and the next build mends that.
  if (existsSync(out)) renameSync(out, old)
  try {
    renameSync(fresh, out)
  } catch (error) {
    if (existsSync(old)) renameSync(old, out)
    throw error
  }
}

/** Removes what stood in the place before, in a thread of its own: tens of thousands of files take seconds. */
export async function removeOld(out: string): Promise<void> {
  const old = asideOf(out)
  if (existsSync(old)) await removeBeside(old)
}
