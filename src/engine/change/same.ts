/**
 * Whether two pieces of records say the same: the same data, whatever the order of keys and however white space in
 * texts is folded.
 */
export function saysSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** The same text for all data that says the same. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(collapsed(value))
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{${entries
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .sort()
    .join()}}`
}

/** A text with each run of white space as one space. */
export function collapsed(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}
