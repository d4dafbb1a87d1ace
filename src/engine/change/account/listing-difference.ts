import { type ListedClaim, listedClaims } from '../../page-list.ts'
import type { PageRecord } from '../../records.ts'
import { saysSame } from '../same.ts'
import type { RecordRef } from './record-ref.ts'
import type { ListingChange } from './touched-record.ts'

/** A claim under its heading, null outside of groups. */
interface Entry {
  readonly id: string
  readonly group: string | null
}

/**
 * What became of the claims that a page lists; null where its list is what it was. A group whose heading is gone is taken
 * for the new one that has most of its claims, if that are half of them at least.
 *
 * @param was  undefined for a new page
 * @param claim  a claim by its id
 */
export function listingDifference(
  was: PageRecord | undefined,
  is: PageRecord,
  claim: (id: string) => RecordRef,
): ListingChange | null {
  if (saysSame(was?.claims ?? [], is.claims ?? [])) return null
  const [old, now] = [was ? listedClaims(was) : [], listedClaims(is)]
  const renamed = renamedGroups(old, now)
  const before = old.map(({ id, group }): Entry => ({ id, group: renamed.get(group ?? '') ?? group ?? null }))
  const after = now.map(({ id, group = null }): Entry => ({ id, group }))
  const [gone, come] = [without(before, after), without(after, before)]
  const left = Map.groupBy(gone, ({ id }) => id)
  const arrived = come.map(({ id, group }) => ({ claim: claim(id), group, from: left.get(id)?.shift() }))
  const removed = [...left.values()].flat()
  const kept = (entries: readonly Entry[], others: readonly Entry[]): string[] =>
    entries.filter((each) => !others.includes(each)).map(keyOf)
  const isOnlyOrder = renamed.size + gone.length + come.length === 0
  return {
    renamed: [...renamed].map(([from, to]) => ({ from, to })),
    moved: arrived.flatMap(({ claim, group, from }) => (from ? [{ claim, from: from.group, to: group }] : [])),
    added: arrived.flatMap(({ claim, group, from }) => (from ? [] : [{ claim, group }])),
    removed: removed.map(({ id, group }) => ({ claim: claim(id), group })),
    reordered: isOnlyOrder || kept(before, gone).join('\n') !== kept(after, come).join('\n'),
  }
}

/** Headings that are gone, each with the one that took its place. */
function renamedGroups(old: readonly ListedClaim[], now: readonly ListedClaim[]): Map<string, string> {
  const [was, is] = [groupsOf(old), groupsOf(now)]
  const isNew = new Map([...is].flatMap(([name, ids]) => (was.has(name) ? [] : ids.map((id) => [id, name] as const))))
  const renamed = new Map<string, string>()
  const taken = new Set<string>()
  for (const [name, ids] of was) {
    if (is.has(name)) continue
    const shared = Map.groupBy(
      ids.flatMap((id) => isNew.get(id) ?? []),
      (each) => each,
    )
    const [most] = [...shared].filter(([each]) => !taken.has(each)).sort(([, a], [, b]) => b.length - a.length)
    if (!most || 2 * most[1].length < ids.length) continue
    renamed.set(name, most[0])
    taken.add(most[0])
  }
  return renamed
}

function groupsOf(claims: readonly ListedClaim[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const { id, group } of claims) {
    if (group === undefined) continue
    const ids = groups.get(group)
    if (ids) ids.push(id)
    else groups.set(group, [id])
  }
  return groups
}

/** Those of some entries that are not among others, as often as they are not. */
function without(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const left = Map.groupBy(others.map(keyOf), (each) => each)
  return entries.filter((entry) => left.get(keyOf(entry))?.pop() === undefined)
}

function keyOf({ id, group }: Entry): string {
  return JSON.stringify([id, group])
}
