import type { Source } from '../types.ts'
import { type Relation, relationBetween, ties } from './relation.ts'

/** A source that is related to another, and why. */
export interface Kin {
  readonly source: Source
  readonly relation: Relation
}

/**
 * Whom each of many sources is related to, in the order of the many. Only sources with a tie in common are compared, so
 * that the work grows with how many those are, not with the square of all.
 *
 * @param sources  each once
 */
export function kinAmong(sources: readonly Source[]): (source: Source) => Kin[] {
  const holders = new Map<string, number[]>()
  for (const [at, source] of sources.entries()) {
    for (const tie of ties(source)) {
      const known = holders.get(tie)
      if (known) known.push(at)
      else holders.set(tie, [at])
    }
  }
  return (source) => {
    const places = new Set([...ties(source)].flatMap((tie) => holders.get(tie) ?? []))
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((at) => {
        const other = sources[at]
        const relation = other && other.id !== source.id ? relationBetween(source, other) : undefined
        return other && relation ? [{ source: other, relation }] : []
      })
  }
}
