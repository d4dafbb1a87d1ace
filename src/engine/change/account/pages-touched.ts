import type { Reference } from '../../markdown/references.ts'
import { mediaPath } from '../../media/folder.ts'
import type { Garden, Page } from '../../types.ts'
import type { Valid } from '../../valid.ts'
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
  garden: Garden,
  changed: ReadonlySet<RecordKey>,
  images: readonly ImageChange[],
  refs: Refs,
): PageTouched[] {
  const { pages, sources, dispatches } = garden
  const showing = imagesShown(garden, new Set(images.map(({ path }) => path)))
  const planted = Map.groupBy(new Set([...changed, ...showing.keys()]), (key) => /^claim ([^/]*)/.exec(key)?.[1])
  const sourcesOf = groupedByEach(sources.values(), ({ record }) => record.pages)
  const dispatchesOf = groupedByEach(dispatches.values(), ({ record }) => record.pages)
  return [...pages.values()].flatMap((page) => {
    const named = namedOn(page)
    const own = keyOf('page', page.id)
    const shown = {
      claims: [...(planted.get(page.id) ?? []), ...named.claims],
      sources: [...(sourcesOf.get(page.id) ?? []).map((id) => keyOf('source', id)), ...named.sources],
      dispatches: (dispatchesOf.get(page.id) ?? []).map((id) => keyOf('dispatch', id)),
    }
    const count = (keys: readonly RecordKey[]): number => new Set(keys.filter((key) => changed.has(key))).size
    const onPage = [own, ...shown.claims, ...shown.sources, ...shown.dispatches]
    const touched: PageTouched = {
      record: refs.of('page', page.id),
      itself: changed.has(own),
      claims: count(shown.claims),
      sources: count(shown.sources),
      dispatches: count(shown.dispatches),
      images: new Set(onPage.flatMap((key) => showing.get(key) ?? [])).size,
    }
    const isTouched = touched.itself || touched.claims + touched.sources + touched.dispatches + touched.images > 0
    return isTouched ? [touched] : []
  })
}

/** Which of some images each record shows: their paths, by its key; without records that show none. */
function imagesShown(
  { pages, claims, sources, dispatches }: Garden,
  paths: ReadonlySet<string>,
): ReadonlyMap<RecordKey, readonly string[]> {
  if (paths.size === 0) return new Map()
  const records = [pages, claims, sources, dispatches].flatMap((each): Valid[] => [...each.values()])
  return new Map(
    records.flatMap((record) => {
      const shown = referencesIn(record).flatMap(({ kind, id }) => (kind === 'image' ? [mediaPath(id)] : []))
      const changed = shown.filter((path) => paths.has(path))
      return changed.length > 0 ? [[keyOf(record.kind, record.id), changed] as const] : []
    }),
  )
}

/** What a page names: in its list of claims, its open questions and its prose. */
function namedOn(page: Page): { claims: RecordKey[]; sources: RecordKey[] } {
  const references = referencesIn(page)
  const named = (kind: 'claim' | 'source'): RecordKey[] =>
    references.flatMap((reference) => (reference.kind === kind ? [keyOf(kind, reference.id)] : []))
  const claims = page.marks.flatMap(({ format, value }) => (format === 'claim' ? [keyOf('claim', value)] : []))
  return { claims: [...claims, ...named('claim')], sources: named('source') }
}

function referencesIn({ naming, prose }: Valid): Reference[] {
  return naming().flatMap((pointer) => prose(pointer).references)
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
