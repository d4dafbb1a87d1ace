import { visibleLine } from './visible.ts'

/** Text from content for Markdown of ours: no link, mention, markup or HTML of its own comes to life. */
export function inert(words: string): string {
  return visibleLine(words)
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replace(/[@:/]/g, (char) => `${char}\u2060`)
}
