import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { compareText, type GivenFile, heldIn, siteFolder } from '../engine/index.ts'
import { texts } from './bytes.ts'
import { readGardenFile } from './garden-file.ts'
import { isHousekeeping } from './hidden.ts'

/** What a build leaves in a folder that it publishes into: such a one is a site, and no folder of a site's own. */
const published = '.ripen'

/** Names with a dot that hosts ask for. */
const hostsOwn = new Set(['.well-known', '.nojekyll'])

/** The folder of what is a site's own, beside its garden, wherever a link to that lies; it may not be there. */
export async function siteFolderOf(content: string): Promise<string> {
  return resolve(await realpath(content), siteFolder)
}

/**
 * Every file of a site's own, by path; none where there are none. Settings and words are read, of all others it is told
 * what they are. No link is followed.
 */
export async function readSiteFolder(content: string): Promise<GivenFile[]> {
  const root = await siteFolderOf(content)
  const found = lstatSync(root, { throwIfNoEntry: false })
  if (found?.isSymbolicLink()) return [{ path: siteFolder, refused: 'symlink' }]
  if (!found?.isDirectory() || lstatSync(join(root, published), { throwIfNoEntry: false })) return []
  return listed(root, '').sort((a, b) => compareText(a.path, b.path))
}

function listed(root: string, folder: string): GivenFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): GivenFile[] => {
    const path = folder + entry.name
    const isAsked = folder.startsWith('public/') && hostsOwn.has(entry.name)
    if (isHousekeeping(entry.name)) return []
    if (entry.name.startsWith('.') && !isAsked) return [{ path: siteFolder + path, refused: 'hidden' }]
    return entry.isDirectory() ? listed(root, `${path}/`) : readOne(root, path)
  })
}

function readOne(root: string, path: string): GivenFile[] {
  const given = siteFolder + path
  if (path === 'site.yaml' || path === 'words.json') {
    const read = readGardenFile(realpathSync(root), path, texts)
    return read ? [{ ...read, path: given }] : []
  }
  const found = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return []
  if (found.isSymbolicLink()) return [{ path: given, refused: 'symlink' }]
  if (!found.isFile()) return [{ path: given, refused: 'not-a-file' }]
  const bytes = readFileSync(join(root, path))
  return [{ path: given, digest: createHash('sha256').update(bytes).digest('base64url'), held: heldIn(bytes) }]
}
