import type { Paragraph, RowChange, TouchedRecord, Value } from '../../engine/index.ts'
import { itemOf, marked, type TellItem } from './items.ts'
import { first, joined, type Line, most, type Span } from './page.ts'

/** A text of which only the words that changed, and some around them, are shown. White space is never marked. */
export function markedWords(paragraph: Paragraph): Span[] {
  const last = paragraph.length - 1
  return paragraph.flatMap(({ is, text }, at): Span[] => {
    if (is === 'kept') return [{ words: around(text, at === 0, at === last) }]
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(cut(text, most.piece)) ?? []
    const isReplaced = is === 'taken' && after === '' && paragraph[at + 1]?.is === 'put'
    const mark: Span = is === 'taken' ? { taken: words } : { put: words }
    return [before, mark, isReplaced ? ' ' : after].filter((span) => span !== '')
  })
}

/** What stays, up to the changes on either side of it. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * most.around) return text
  // Whole words, unless there is but one.
  const before = isFirst
    ? ''
    : text
        .slice(0, most.around)
        .replace(/(?<=\s)\S*$/, '')
        .trimEnd()
  const after = isLast
    ? ''
    : text
        .slice(-most.around)
        .replace(/^\S*(?=\s)/, '')
        .trimStart()
  return `${before.toWellFormed()} … ${after.toWellFormed()}`.replace(/^ | $/g, (blank, at) =>
    at === 0 && isFirst ? '' : blank,
  )
}

/** A text as far as it is shown, and how much longer it is; one that is only a little longer is shown whole. */
export function cut(text: string, length: number): string {
  if (text.length <= length * 1.25) return text
  return `${text.slice(0, length).toWellFormed()} … (${text.length - length} more characters)`
}

/** The keys that a record is named by. */
export const nameKeys: ReadonlySet<string> = new Set(['statement', 'title', 'name'])

/** The rows of a record but for the one that its first line tells, and those of the list of a page. */
export function toldAsRows({ rows, record: { kind } }: TouchedRecord): readonly RowChange[] {
  if (kind === 'policy') return rows
  const isOfList = (key: string): boolean => kind === 'page' && (key === 'claims' || key.startsWith('claims.'))
  return rows.filter(({ key }) => !nameKeys.has(key) && !isOfList(key))
}

/** What changed of a record, key by key. */
export function rowLines(rows: readonly RowChange[]): Line[] {
  const lines = rows.slice(0, most.rows).flatMap(rowLine)
  return rows.length > most.rows ? [...lines, [`And ${rows.length - most.rows} more keys.`]] : lines
}

function rowLine(row: RowChange): Line[] {
  const { key, before, after, words } = row
  const name: Span[] = [{ code: key }, ': ']
  const item = itemOf(row)
  if (item) return [[...name, ...change(before, after, item)]]
  if (words.length === 0) return [[...name, ...change(before, after, (words, is) => [marked(words, is)])]]
  const [only] = words
  if (words.length === 1 && only) {
    const isShort = only.every(({ is }) => is !== 'kept') && only.length === 2
    return [[...name, ...(isShort ? replaced(only) : markedWords(only))]]
  }
  return [
    [...name, `${words.length} paragraphs changed`],
    ...first(words, most.paragraphs, (each) => ['¶ ', ...markedWords(each)]),
  ]
}

/** One value in place of another. */
function replaced(paragraph: Paragraph): Span[] {
  return paragraph.flatMap((piece, at) => [...(at === 0 ? [] : [' → ']), ...markedWords([piece])])
}

/** What was taken and what was put, each item as it is told. */
function change(before: Value | null, after: Value | null, item: TellItem): Span[] {
  const [was, is] = [itemsOf(before), itemsOf(after)]
  const [old, now] = [new Set(was), new Set(is)]
  const taken = was.filter((each) => !now.has(each)).map((each) => item(each, 'taken'))
  const put = is.filter((each) => !old.has(each)).map((each) => item(each, 'put'))
  if (taken.length + put.length === 0) return ['the same in another order']
  if (typeof before === 'string' && typeof after === 'string') return joined([...taken, ...put], ' → ')
  const items = [...taken, ...put]
  const shown = joined(items.slice(0, most.rows), ', ')
  return items.length > most.rows ? [...shown, ` and ${items.length - most.rows} more`] : shown
}

export function itemsOf(value: Value | null): readonly string[] {
  return value === null ? [] : typeof value === 'string' ? [value] : value
}
