import { documentsOf } from '../documents/documents.ts'
import { addressesOf } from '../views/addresses.ts'
import type { Site } from '../views/site.ts'
import { shareOf } from '../views/taken/social.ts'

/** What a search begins with; the rest of the index is named in these files. */
const searchFiles = ['pagefind.js', 'pagefind-entry.json', 'facts.json']

/** Every address that a site must answer at: its pages, its documents, its pictures and its search. */
export function expectedOf(site: Site): string[] {
  const { frame, pages, claims } = site
  const ids = claims.flatMap(({ card, was }) => [card.id, ...was])
  const shares = [undefined, ...pages.map(({ card }) => card)].map((page) => shareOf(frame, 'website', page))
  return [
    ...addressesOf(site),
    ...claims.flatMap(({ was }) => was.map((id) => `${frame.base}/claims/${id}/`)),
    ...documentsOf(site).map(({ path }) => `${frame.base}/${path}`),
    ...ids.map((id) => `${frame.base}/embed/${id}.svg`),
    ...shares.map(({ image }) => image.href),
    ...searchFiles.map((name) => `${frame.base}/pagefind/${name}`),
  ]
}
