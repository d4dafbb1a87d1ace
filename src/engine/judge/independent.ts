import { compareText } from '../diagnostic.ts'
import type { Source } from '../types.ts'
import { relationBetween } from './relation.ts'

/** For each position, the positions of what it is related to. */
type Relations = readonly (ReadonlySet<number> | undefined)[]

/**
 * The largest set of sources no two of which are related (docs/judgement.md, "Related and independent sources").
 * Exact, by branch and bound within each group: a greedy answer could take a badge from a claim that earned it.
 *
 * @param sources  sources cited on one side of one claim, each once; order does not matter
 * @returns        one such set, in id order, always the same one; empty for no sources
 */
export function largestIndependentSet(sources: readonly Source[]): Source[] {
  if (sources.length < 2) return [...sources]
  return relatedGroups(sources)
    .flatMap((group) => largestOfGroup(group))
    .sort(byId)
}

/** Sources joined by relation, through any number of steps: groups by their first id, members in id order. */
export function relatedGroups(sources: readonly Source[]): Source[][] {
  if (sources.length < 2) return sources.map((source) => [source])
  const rest = new Set([...sources].sort(byId))
  const groups: Source[][] = []
  for (const first of rest) {
    rest.delete(first)
    const group = new Set([first])
    for (const member of group) {
      for (const other of rest) {
        if (!relationBetween(member, other)) continue
        rest.delete(other)
        group.add(other)
      }
    }
    groups.push([...group].sort(byId))
  }
  return groups
}

function largestOfGroup(group: readonly Source[]): readonly Source[] {
  if (group.length === 1) return group
  const relations = group.map(
    (one) => new Set(group.flatMap((other, at) => (other !== one && relationBetween(one, other) ? [at] : []))),
  )
  return largest([...group.keys()], relations, 0).flatMap((at) => group[at] ?? [])
}

/**
 * A largest independent set among positions if that is larger than `beat`; else any, since nobody will use it.
 * Parts that nothing relates are searched one by one, and found anew after every choice: rings of sources that hang
 * together by one are then as many small searches, where trying their combinations would never end.
 */
function largest(open: readonly number[], relations: Relations, beat: number): number[] {
  const parts = partsOf(open, relations).map((part) => ({ part, most: atMost(part, relations) }))
  let hoped = parts.reduce((sum, { most }) => sum + most, 0)
  const found: number[] = []
  for (const { part, most } of parts) {
    if (hoped <= beat) break
    const best = largestOfPart(part, relations, beat - (hoped - most))
    found.push(...best)
    hoped += best.length - most
  }
  return found
}

/**
 * Where all that a position is related to is related to one another, only one of them can count, and none is a better
 * choice than that position. In a ring, where each has two relations, every position is as good as the next. Else the
 * position with the most relations is tried both ways, in and out (Fomin and Kratsch 2010, chapter 2).
 */
function largestOfPart(part: readonly number[], relations: Relations, beat: number): number[] {
  const members = new Set(part)
  const related = (at: number): number[] => [...(relations[at] ?? [])].filter((other) => members.has(other))
  const without = (...left: readonly number[]): number[] => part.filter((at) => !left.includes(at))
  const take = (at: number): number[] => [at, ...largest(without(at, ...related(at)), relations, beat - 1)]

  const sure = part.find((at) => areAllRelated(related(at), relations))
  if (sure !== undefined) return take(sure)
  const degree = new Map(part.map((at) => [at, related(at).length]))
  const most = Math.max(...degree.values())
  const [busiest = 0] = part.filter((at) => degree.get(at) === most)
  const taken = take(busiest)
  if (most === 2) return taken
  const left = largest(without(busiest), relations, Math.max(beat, taken.length))
  return left.length > taken.length ? left : taken
}

function areAllRelated(positions: readonly number[], relations: Relations): boolean {
  return positions.every((one, index) => positions.slice(index + 1).every((other) => relations[one]?.has(other)))
}

/** A bound: of a group whose members are all related to one another, an independent set takes one at most. */
function atMost(positions: readonly number[], relations: Relations): number {
  const groups: number[][] = []
  for (const at of positions) {
    const group = groups.find((members) => members.every((member) => relations[at]?.has(member)))
    if (group) group.push(at)
    else groups.push([at])
  }
  return groups.length
}

/** The connected parts among positions, in the order of their first. */
function partsOf(open: readonly number[], relations: Relations): number[][] {
  const rest = new Set(open)
  const parts: number[][] = []
  for (const first of rest) {
    rest.delete(first)
    const part = new Set([first])
    for (const at of part) {
      for (const other of relations[at] ?? []) if (rest.delete(other)) part.add(other)
    }
    parts.push([...part].sort((a, b) => a - b))
  }
  return parts
}

function byId(a: Source, b: Source): number {
  return compareText(a.id, b.id)
}
