import type { RecordRef, RowChange } from '../../engine/index.ts'
import type { Span } from './page.ts'

/** Tells an item of a row: as one that was taken or put, or as it is. */
export type TellItem = (item: string, is: 'taken' | 'put' | 'told') => Span[]

/** Keys whose values are addresses or numbers of works, to be copied as they are. */
const addresses = new Set(['url', 'also', 'archived', 'doi', 'arxiv', 'isbn'])

/** A record that is named among others is cut to this. */
const longestName = 120

/** How the items of a row are told which name records or are addresses; undefined where they are words. */
export function itemOf({ key, names }: RowChange): TellItem | undefined {
  if (names.length > 0) {
    const byId = new Map(names.map((each) => [each.id, each]))
    return (id, is) => namedItem(byId.get(id), id, is)
  }
  return addresses.has(key.split('.').at(-1) ?? '') ? (item, is) => [asCode(item, is)] : undefined
}

/** A record by its words and its id; one that does not exist by its id alone. */
export function namedItem(record: RecordRef | undefined, id: string, is: 'taken' | 'put' | 'told'): Span[] {
  if (!record || record.name === id) return [asCode(id, is)]
  const { name } = record
  const words = name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name
  return [marked(`“${words}”`, is), ' ', { code: id }]
}

function asCode(item: string, is: 'taken' | 'put' | 'told'): Span {
  if (is === 'told') return { code: item }
  return is === 'taken' ? { taken: item, isCode: true } : { put: item, isCode: true }
}

export function marked(words: string, is: 'taken' | 'put' | 'told'): Span {
  if (is === 'told') return { words }
  return is === 'taken' ? { taken: words } : { put: words }
}
