import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Reads every record of a garden and does no more than parse its YAML: what no check can be faster than. */
const [folder = ''] = process.argv.slice(2)
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const text = await readFile(join(entry.parentPath, entry.name), 'utf8')
  parse(entry.name.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text)
}
