import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** Writes as many files of as many bytes as a site has, and does no more: what no build can be faster than. */
const [site = '', out = ''] = process.argv.slice(2)
for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const from = join(entry.parentPath, entry.name)
  const to = join(out, relative(site, from))
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, Buffer.alloc((await stat(from)).size, 'x'))
}
