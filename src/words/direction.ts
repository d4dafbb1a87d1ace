/** Scripts that are written from right to left, by their codes in ISO 15924. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])

/** By tags: every page asks, and the platform takes long to tell which script a language is written in. */
const known = new Map<string, 'ltr' | 'rtl'>()

/**
 * The direction in which a language is written.
 *
 * @param tag  BCP 47
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const direction = known.get(tag) ?? (rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr')
  known.set(tag, direction)
  return direction
}
