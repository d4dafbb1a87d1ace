import type { WordKey, Words } from '../../words/words.ts'

/**
 * Words one after the other, as a message of what stands `before` and what is `next` joins them; empty for none.
 *
 * @param join  such as `list.comma`: "10 worked, 2 waiting"
 */
export function chained(words: Words, join: WordKey, items: readonly string[]): string {
  const [first = '', ...others] = items
  return others.reduce((before, next) => words.say(join, { before, next }), first)
}
