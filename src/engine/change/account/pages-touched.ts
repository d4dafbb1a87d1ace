import { mediaPath } from '../../media/folder.ts'
import type { Garden, Page } from '../../types.ts'
import type { ImageChange, PageTouched } from './account.ts'
import { keyOf, type RecordKey } from './records.ts'
import type { Refs } from './refs.ts'

/**
 * The pages of a garden that show something else than before, by id: their own file changed, or something that they show.
 * What stands in every frame of the site is left out.
 *
 * @param changed  records that are not what they were, and claims and dispatches that stand otherwise
 * @param images   those that are not what they were
 */
export function pagesTouched(
  { pages, sources, dispatches }: Garden,
  changed: ReadonlySet<RecordKey>,
  images: readonly ImageChange[],
  refs: Refs,
): PageTouched[] {
  const otherImages = new Set(images.map(({ path }) => path))
  const planted = Map.groupBy(changed, (key) => /^claim ([^/]*)/.exec(key)?.[1])
  const sourcesOf = groupedByEach(sources.values(), ({ record }) => record.pages)
  const dispatchesOf = groupedByEach(dispatches.values(), ({ record }) => record.pages)
  return [...pages.values()].flatMap((page) => {
    const named = namedOn(page)
    const count = (keys: Iterable<RecordKey>): number => [...new Set(keys)].filter((key) => changed.has(key)).length
    const touched: PageTouched = {
      record: refs.of('page', page.id),
      itself: changed.has(keyOf('page', page.id)),
      claims: count([...(planted.get(page.id) ?? []), ...named.claims]),
      sources: count([...(sourcesOf.get(page.id) ?? []).map((id) => keyOf('source', id)), ...named.sources]),
      dispatches: count((dispatchesOf.get(page.id) ?? []).map((id) => keyOf('dispatch', id))),
      images: new Set(named.images).intersection(otherImages).size,
    }
    const isTouched = touched.itself || touched.claims + touched.sources + touched.dispatches + touched.images > 0
    return isTouched ? [touched] : []
  })
}

/** What a page names: in its list of claims, its open questions and its prose; images by their paths. */
function namedOn({ marks, prose }: Page): { claims: RecordKey[]; sources: RecordKey[]; images: string[] } {
  const references = marks.flatMap(({ format, pointer }) => (format === 'markdown' ? prose(pointer).references : []))
  const named = (kind: 'claim' | 'source' | 'image'): string[] =>
    references.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))
  const claims = marks.flatMap(({ format, value }) => (format === 'claim' ? [value] : []))
  return {
    claims: [...claims, ...named('claim')].map((id) => keyOf('claim', id)),
    sources: named('source').map((id) => keyOf('source', id)),
    images: named('image').map(mediaPath),
  }
}

function groupedByEach<R extends { readonly id: string }>(
  records: Iterable<R>,
  keysOf: (record: R) => readonly string[] | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const record of records) {
    for (const key of keysOf(record) ?? []) {
      const group = groups.get(key)
      if (group) group.push(record.id)
      else groups.set(key, [record.id])
    }
  }
  return groups
}
