import type { Words } from '../../words/words.ts'
import type { Source } from '../types.ts'

/** A short name for a source in a sentence: who made it, else who wrote it, else its title. */
export function sourceName(source: Source | undefined, id: string, words: Words): string {
  if (!source) return `\`${id}\``
  const { publisher, authors = [], title } = source.record
  const [first, ...others] = authors.map((author) => (typeof author === 'string' ? author : author.name))
  if (publisher !== undefined) return publisher
  if (first === undefined) return words.say('source.titled', { title })
  return others.length > 0 ? words.say('source.firstOfAuthors', { author: first }) : first
}
