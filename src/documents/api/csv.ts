import { stringify } from 'csv-stringify/sync'

/** A line of a table, by its columns. */
export type Row<Column extends string> = Readonly<Record<Column, string | number>>

/** What a spreadsheet would take for a formula; a number is none. */
const formula = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r＝＋－＠]/

/**
 * A table with a heading, https://www.rfc-editor.org/rfc/rfc4180. A text that a spreadsheet would take for a formula has
 * an apostrophe before it.
 */
export function csvOf<Column extends string>(columns: readonly Column[], rows: readonly Row<Column>[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: { string: (text) => (formula.test(text) ? `'${text}` : text) },
  })
}
