import { compareText } from '../diagnostic.ts'
import type { Source } from '../types.ts'
import { relationBetween } from './relation.ts'

/** Whether each source, by position, is related to each other one. */
type Relations = readonly (readonly boolean[])[]

/**
 * The largest set of sources no two of which are related (docs/judgement.md, "Related and independent sources").
 * Exact, by branch and bound within each group: sets are small, and a greedy answer could take a badge from a claim
 * that earned it.
 *
 * @param sources  sources cited on one side of one claim, each once; order does not matter
 * @returns        one such set, in id order, always the same one; empty for no sources
 */
export function largestIndependentSet(sources: readonly Source[]): Source[] {
  return relatedGroups(sources)
    .flatMap((group) => largestOfGroup(group))
    .sort(byId)
}

/** Sources joined by relation, through any number of steps: groups by their first id, members in id order. */
export function relatedGroups(sources: readonly Source[]): Source[][] {
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

function largestOfGroup(group: readonly Source[]): Source[] {
  const relations = group.map((one) => group.map((other) => one !== other && relationBetween(one, other) !== undefined))
  return largest(relations).flatMap((at) => group[at] ?? [])
}

/**
 * A largest independent set of a graph, as sorted positions. The bound is a greedy cover by cliques: an independent
 * set takes at most one of each (Tomita and Seki 2003, in the complement).
 */
function largest(relations: Relations): number[] {
  let best: number[] = []
  const search = (taken: readonly number[], open: readonly number[]): void => {
    if (taken.length > best.length) best = [...taken]
    const cover = cliqueCover(open, relations)
    for (let last = cover.length - 1; last >= 0; last -= 1) {
      const step = cover[last]
      if (!step || taken.length + step.bound <= best.length) return
      const left = cover.slice(0, last).map(({ at }) => at)
      search(
        [...taken, step.at],
        left.filter((at) => !relations[step.at]?.[at]),
      )
    }
  }
  search([], [...relations.keys()].reverse())
  return best.sort((a, b) => a - b)
}

/** The open positions in clique order, each with the number of cliques that it and all before it are covered by. */
function cliqueCover(open: readonly number[], relations: Relations): { at: number; bound: number }[] {
  const cliques: number[][] = []
  for (const at of open) {
    const clique = cliques.find((members) => members.every((member) => relations[at]?.[member]))
    if (clique) clique.push(at)
    else cliques.push([at])
  }
  return cliques.flatMap((members, index) => members.map((at) => ({ at, bound: index + 1 })))
}

function byId(a: Source, b: Source): number {
  return compareText(a.id, b.id)
}
