import type { Relation } from '../judge/relation.ts'
import type { Garden } from '../types.ts'

/** Why two sources count as one: "same publisher, DevTk.AI", "they go back to “The report”". */
export function relationWords(relation: Relation, { sources }: Garden): string {
  if (relation.by !== 'source') return `same ${relation.by}, ${relation.name}`
  return `they go back to “${sources.get(relation.source)?.record.title ?? relation.source}”`
}
