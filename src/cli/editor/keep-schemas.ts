import { lstat, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Checked } from '../../engine/index.ts'
import { replaceFile } from '../edit-record.ts'
import { editorSchemas } from './schemas.ts'

/**
 * Keeps the schemas of a garden for editors beside its folder, in `.ripen/schemas`, as the garden stands. Nothing is
 * written to a folder elsewhere that a link leads to; where nothing can be written, nothing is kept.
 *
 * @param content  the garden's folder, absolute
 */
export async function keepEditorSchemas(content: string, checked: Checked): Promise<void> {
  await keep(join(dirname(content), '.ripen'), checked).catch(() => undefined)
}

async function keep(folder: string, checked: Checked): Promise<void> {
  const below = join(folder, 'schemas')
  if ((await isLink(folder)) || (await isLink(below))) return
  await mkdir(below, { recursive: true })
  for (const [name, text] of Object.entries(editorSchemas(checked))) {
    const file = join(below, name)
    const kept = await readFile(file, 'utf8').catch(() => undefined)
    if (kept !== text || (await isLink(file))) await replaceFile(file, text)
  }
}

async function isLink(path: string): Promise<boolean> {
  return await lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
}
