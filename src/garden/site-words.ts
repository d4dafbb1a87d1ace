import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { type InputFile, siteWordsPath } from '../engine/index.ts'
import { readGardenFile } from './garden-file.ts'

/**
 * The words of a site's own, beside the folder of its garden, as a file that a check takes; none where there are none. No
 * link is followed.
 */
export async function readSiteWords(folder: string): Promise<InputFile[]> {
  const read = readGardenFile(join(await realpath(folder), '../site'), 'words.json')
  return read ? [{ ...read, path: siteWordsPath }] : []
}
