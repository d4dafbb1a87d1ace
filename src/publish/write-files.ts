import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SiteFile } from './files.ts'

/** Writes files into the folder of a site. */
export async function writeFiles(folder: string, files: readonly SiteFile[]): Promise<void> {
  const made = new Set<string>()
  for (const { path, write } of files) {
    const file = join(folder, path)
    const around = dirname(file)
    if (!made.has(around)) await mkdir(around, { recursive: true })
    made.add(around)
    await writeFile(file, await write())
  }
}
