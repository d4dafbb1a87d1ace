import type { Site } from '../views/site.ts'

/** What a search begins with; the rest of the index is named in it. */
const searchFile = 'pagefind/facts.json'

/** Every address that a site must answer at: its pages, its documents, its pictures and its search. */
export function expectedOf({ frame, addresses: { pages, moved, files } }: Pick<Site, 'frame' | 'addresses'>): string[] {
  return [...pages, ...moved, ...files, `${frame.base}/${searchFile}`]
}
