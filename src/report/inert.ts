import { printableLine, visibleLine } from './visible.ts'

/** Text from content for Markdown of ours: no link, mention, markup or HTML of its own comes to life. */
export function inert(words: string): string {
  return printableLine(words)
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[@:/]/g, (char) => `${char}\u2060`)
}

/** A message of ours, which may hold text from content: its code spans stay code, all else is text. */
export function inertMessage(words: string): string {
  return words
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : inert(part)))
    .join('')
}

/** An id, a path or another word in a code span, to be copied as it is; a back quote cannot end one early. */
export function code(word: string): string {
  return `\`${visibleLine(word).replaceAll('`', "'")}\``
}
