import { type Fault, startOf } from '../diagnostic.ts'
import { addressesOf } from '../site/addresses.ts'
import { recordsPerPart } from '../site/paths.ts'
import { reserved } from '../site/sections.ts'
import type { Garden } from '../types.ts'
import { publicFolder, siteFolder } from './folder.ts'
import type { Look } from './look.ts'

/** Files of a site's own that would take the place of one of Ripen's. Names that differ in case are one on some hosts. */
export function takenFaults({ copied }: Look, garden: Garden): Fault[] {
  if (Object.keys(copied).length === 0) return []
  const { pages, moved, files } = addressesOf(garden, recordsPerPart, [])
  const ours = new Set([...pages, ...moved].map((path) => `${path}index.html`).concat(files))
  return Object.keys(copied).flatMap((path): Fault[] => {
    const [first = '', ...rest] = path.toLowerCase().split('/')
    const isInOurs = rest.length > 0 && reserved.has(first)
    if (!isInOurs && !ours.has(path.toLowerCase())) return []
    const message = isInOurs
      ? `The folder \`${first}/\` of the site is Ripen’s, and nothing is copied into it.`
      : `\`${path}\` would take the place of a file of Ripen’s.`
    const place = startOf(siteFolder + publicFolder + path)
    return [{ rule: 'site-files', place, message, fix: 'Give it another name, or put it in a folder of another name.' }]
  })
}

/** The addresses of what is copied into a site, from the site's own address, without a slash before them. */
export function copiedAddresses({ copied }: Look): string[] {
  return Object.keys(copied).map((path) => path.replace(/(?<=^|\/)index\.html$/, ''))
}
