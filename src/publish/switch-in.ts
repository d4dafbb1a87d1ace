import { existsSync, renameSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What the folders of a build beside its place begin with; no other name may. */
function prefixFor(out: string): string {
  return join(dirname(out), `.${basename(out)}-ripen-`)
}

/** Where the old site stands while the new one takes its place. */
function asideOf(out: string): string {
  return `${prefixFor(out)}old`
}

/** A new and empty folder on the same file system as `out`, once what earlier builds left behind is gone. */
export async function freshFolder(out: string): Promise<string> {
  await mkdir(dirname(out), { recursive: true })
  await mendInterrupted(out)
  return join(await mkdtemp(`${prefixFor(out)}new-`), 'site')
}

/** Puts a folder in the place of another, which goes; both stand beside each other. */
export async function switchIn(fresh: string, out: string): Promise<void> {
  const old = asideOf(out)
  // In one go, so that no signal comes between: only a crash can, and the next build mends that.
  if (existsSync(out)) renameSync(out, old)
  try {
    renameSync(fresh, out)
  } catch (error) {
    if (existsSync(old)) renameSync(old, out)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

/** Puts the old site back if a build died between the two renames, and removes what others left. */
async function mendInterrupted(out: string): Promise<void> {
  if (existsSync(asideOf(out)) && !existsSync(out)) await rename(asideOf(out), out)
  const prefix = basename(prefixFor(out))
  for (const name of await readdir(dirname(out))) {
    if (name.startsWith(prefix)) await rm(join(dirname(out), name), { recursive: true, force: true })
  }
}
