import type { RowChange, TouchedRecord } from '../../engine/index.ts'
import { itemOf, marked } from './items.ts'
import { newListingLines } from './listing-lines.ts'
import { first, joined, type Line, most } from './page.ts'
import { cut, itemsOf, toldAsRows } from './words.ts'

/** All that a new record says, key by key; nothing is marked, as nothing was there before. */
export function newRows(touched: TouchedRecord): Line[] {
  const rows = toldAsRows(touched).filter(({ after }) => itemsOf(after).length > 0)
  const lines = rows.slice(0, most.ofNew.rows).flatMap(newRow)
  const more = rows.length - most.ofNew.rows
  return [
    ...lines,
    ...(more > 0 ? [[`And ${more} more keys.`]] : []),
    ...(touched.listing ? newListingLines(touched.listing) : []),
  ]
}

function newRow(row: RowChange): Line[] {
  const { key, after, words } = row
  const name: Line = [{ code: key }, ': ']
  const [only, ...others] = words.map((paragraph) => cut(paragraph.map(({ text }) => text).join(''), most.ofNew.piece))
  const item = itemOf(row)
  if (item === undefined && only !== undefined) {
    if (others.length === 0) return [[...name, { words: only }]]
    const paragraphs = first([only, ...others], most.ofNew.paragraphs, (text) => ['¶ ', { words: text }])
    return [[...name, `${words.length} paragraphs`], ...paragraphs]
  }
  const tell = item ?? ((text: string) => [marked(cut(text, most.piece), 'told')])
  const items = itemsOf(after).map((each) => tell(each, 'told'))
  const more: Line[] = items.length > most.ofNew.items ? [[`${items.length - most.ofNew.items} more`]] : []
  return [[...name, ...joined([...items.slice(0, most.ofNew.items), ...more], '; ', '; ')]]
}
