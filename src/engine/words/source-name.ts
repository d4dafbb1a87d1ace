import type { Source } from '../types.ts'

/** A short name for a source in a sentence: who made it, else who wrote it, else its title. */
export function sourceName(source: Source | undefined, id: string): string {
  if (!source) return `\`${id}\``
  const { publisher, authors = [], title } = source.record
  const [first, ...others] = authors.map((author) => (typeof author === 'string' ? author : author.name))
  if (publisher !== undefined) return publisher
  if (first === undefined) return `“${title}”`
  return others.length > 0 ? `${first} et al.` : first
}
