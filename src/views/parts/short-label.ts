import { type Source, sourceName } from '../../engine/index.ts'
import type { Words } from '../../words/words.ts'

/** A source in a citation: who and when. */
export function shortLabel(source: Source | undefined, id: string, words: Words): string {
  const name = sourceName(source, id, words)
  const year = source?.record.published?.slice(0, 4)
  return year === undefined ? name : words.say('source.nameAndYear', { name, year })
}
