import type { Words } from '../../words/words.ts'
import type { Relation } from '../judge/relation.ts'
import type { Garden } from '../types.ts'

/** Why two sources count as one: "same publisher, DevTk.AI", "they go back to “The report”". */
export function relationWords(relation: Relation, { sources }: Garden, words: Words): string {
  if (relation.by !== 'source') return words.say(`relation.${relation.by}`, { name: relation.name })
  return words.say('relation.source', { title: sources.get(relation.source)?.record.title ?? relation.source })
}
