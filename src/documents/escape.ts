import { writable } from './characters.ts'

/** A text to stand in XML or HTML, in an attribute too: without what XML 1.0 has no place for. */
export function escaped(text: string): string {
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
