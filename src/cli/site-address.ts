import { isScalar } from 'yaml'
import { CannotEdit } from '../edit/cannot-edit.ts'
import { withChanges } from '../edit/changes.ts'
import { openRegion } from '../edit/region.ts'
import type { InputFile } from '../engine/index.ts'

/** The files of a garden as if it named another address as its own. What cannot be read so is left to the check to tell. */
export function livingAt(site: string | undefined, files: readonly InputFile[]): InputFile[] {
  return files.map((file) => {
    if (site === undefined || file.path !== 'garden.yaml' || !('text' in file)) return file
    return { ...file, text: namingSite(file.text, site) }
  })
}

function namingSite(text: string, site: string): string {
  try {
    const { before, written, after, document } = openRegion('garden.yaml', text)
    const url = document.get('url', true)
    if (!isScalar(url) || !url.range) return text
    const [start, end] = url.range
    // Of a block, the end of its last line is part of it.
    const put = JSON.stringify(site) + (written.slice(start, end).endsWith('\n') ? '\n' : '')
    return before + withChanges(written, [{ start, end, put }]) + after
  } catch (error) {
    if (error instanceof CannotEdit) return text
    throw error
  }
}
