// Of a record that a change does not touch, both gardens hold the very same pieces.

/**
 * Whether two pieces of records say the same: the same data, whatever the order of keys and however white space in
 * texts is folded.
 */
export function saysSame(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b)
}

/** Whether two pieces of records are the same data to the letter, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || written(a, asItStands) === written(b, asItStands)
}

/** The same text for all data that says the same. */
export function canonical(value: unknown): string {
  return written(value, collapsed)
}

/** A text with each run of white space as one space. */
export function collapsed(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

function asItStands(text: string): string {
  return text
}

/** Data as text, keys in order; what its strings are taken for is for `read` to say. */
function written(value: unknown, read: (text: string) => string): string {
  if (typeof value === 'string') return JSON.stringify(read(value))
  if (Array.isArray(value)) return `[${value.map((each) => written(each, read)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{${entries
    .map(([key, each]) => `${JSON.stringify(key)}:${written(each, read)}`)
    .sort()
    .join()}}`
}
