/**
 * What GitHub takes of a text, in bytes, so that it fits however GitHub counts: a comment and the body of an issue
 * (`Body is too long (maximum is 65536 characters)`), and the summary of a step (1 MiB).
 */
export const largest = { body: 65_536, summary: 1_048_576 }

/** Records under one title, most important first. */
export interface List {
  readonly before: string
  readonly records: readonly string[]
  readonly after: string
  /** How many there are, if not all of them are given. */
  readonly count?: number
}

const encoder = new TextEncoder()

/** How many bytes a text takes. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length
}

/**
 * Lists with as many of their records as there is room for, in order. Each list keeps its title, however little room
 * there is; a record is whole or left out, and a list says how many are.
 *
 * @param room  in bytes, for all lists together
 */
export function listsWithin(lists: readonly List[], room: number): string[] {
  let left = room - lists.reduce((sum, list) => sum + bytesOf(written(list, [])), 0)
  return lists.map((list) => {
    const kept = list.records.slice(0, countWithin(list.records, left))
    left -= kept.reduce((sum, record) => sum + bytesOf(record), 0)
    return written(list, kept)
  })
}

function countWithin(records: readonly string[], room: number): number {
  let taken = 0
  const count = records.findIndex((record) => {
    taken += bytesOf(record)
    return taken > room
  })
  return count < 0 ? records.length : count
}

function written({ before, records, after, count = records.length }: List, kept: readonly string[]): string {
  const more = count - kept.length
  return `${before}${kept.join('')}${more > 0 ? `\nAnd ${more} more.\n` : ''}${after}`
}
