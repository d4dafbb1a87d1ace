import { counted, type ListingChange, type RecordRef } from '../../engine/index.ts'
import { namedItem } from './items.ts'
import { first, joined, type Line, most, type Span } from './page.ts'
import { cut } from './words.ts'

/** What became of the claims that a page lists, each by its words. */
export function listingLines({ renamed, moved, added, removed, reordered }: ListingChange): Line[] {
  const lines = [
    ...first(renamed, most.rows, ({ from, to }) => ['group renamed: ', { taken: from }, ' → ', { put: to }]),
    ...claimLines(moved, ({ from, to }) => ['claims moved', ...heading(' out of', from), ...heading(' to', to)]),
    ...claimLines(added, ({ group }) => ['claims added', ...heading(' to', group)]),
    ...claimLines(removed, ({ group }) => ['claims taken off the list', ...heading(', out of', group)]),
  ]
  return reordered ? [...lines, ['claims in another order']] : lines
}

/** The claims of a new page, group by group. */
export function newListingLines({ added }: ListingChange): Line[] {
  return claimLines(added, ({ group }) => ['claims', ...heading(' under', group)], most.ofNew)
}

/** Claims of which the same is to be said, on a line each sort. */
function claimLines<T extends { readonly claim: RecordRef }>(
  claims: readonly T[],
  says: (each: T) => Line,
  { rows, items }: { readonly rows: number; readonly items: number } = { rows: most.rows, items: most.rows },
): Line[] {
  const sorts = [...Map.groupBy(claims, (each) => JSON.stringify(says(each))).values()]
  return first(sorts, rows, (sort) => {
    const shown = sort.slice(0, items).map(({ claim }) => namedItem(claim, claim.id, 'told'))
    const more: Line[] = sort.length > items ? [[`${counted(sort.length - items, 'claim')} more`]] : []
    return [...sort.slice(0, 1).flatMap(says), ': ', ...joined([...shown, ...more], '; ', '; ')]
  })
}

function heading(where: string, group: string | null): Span[] {
  return group === null ? [] : [`${where} “`, { words: cut(group, most.around) }, '”']
}
