import type { Prose } from '../../engine/index.ts'
import { keptTogether } from './shape.ts'

/** What the writer of HTML would write otherwise, and line breaks, around which spaces go. */
const special = /[<&\n\r]/

/**
 * A text that is a paragraph of mere words, as most are, as HTML: what the long way comes to, in a fraction of the time.
 *
 * @returns undefined for any other text
 */
export function plainHtml({ tree }: Prose, inline: boolean): string | undefined {
  const [paragraph, ...others] = tree.children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined
  const [words, ...more] = paragraph.children
  if (words?.type !== 'text' || more.length > 0 || special.test(words.value)) return undefined
  const text = keptTogether(words.value)
  return inline ? text : `<p>${text}</p>`
}
