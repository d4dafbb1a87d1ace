import type { Place } from '../diagnostic.ts'
import type { SeriesRecord } from '../records.ts'
import type { Series } from '../types.ts'
import type { Kept } from './kept-records.ts'
import type { IdsOfToday } from './moves.ts'
import { canonical } from './same.ts'

/** Something of a series that readers were shown and that is otherwise now, where it stands. */
export interface SeriesChange {
  readonly place: Place
  /** "Row 3 was `2025-10-01`, `1.70`" */
  readonly message: string
}

/**
 * What a change does to what was on record of a series: its columns, its rows, the claims that it bears on. New rows and
 * claims change nothing of that, nor does the order of rows and columns, nor how the chart is drawn.
 */
export function seriesChanges(kept: Kept<Series>, today: IdsOfToday): SeriesChange[] {
  return [changedColumn(kept), changedRow(kept, today), claimTaken(kept, today)].flatMap((change) => change ?? [])
}

function changedColumn({ was, is }: Kept<Series>): SeriesChange | undefined {
  for (const before of was.record.columns) {
    const at = is.record.columns.findIndex(({ id }) => id === before.id)
    const now = is.record.columns[at]
    if (!now) return { place: is.locate('/columns', 'key'), message: `The column \`${before.id}\` is gone` }
    const key = (['type', 'unit', 'low', 'high'] as const).find((each) => before[each] !== now[each])
    if (key === undefined) continue
    const said = before[key] === undefined ? 'no' : `\`${before[key]}\` as`
    return { place: is.locate(`/columns/${at}/${key}`), message: `The column \`${before.id}\` had ${said} \`${key}\`` }
  }
  return undefined
}

/** The first row on record that stands nowhere now. */
function changedRow({ was, is }: Kept<Series>, today: IdsOfToday): SeriesChange | undefined {
  const shared = was.record.columns.flatMap(({ id }) => (is.record.columns.some((each) => each.id === id) ? [id] : []))
  const [before, now] = [was.record, is.record].map((record) => {
    return record.rows.map((row) => cellsOf(record, row, shared, today))
  }) as [Row[], Row[]]
  const left = Map.groupBy(
    now.map((row, index) => ({ said: canonical(row), index })),
    ({ said }) => said,
  )
  const missing = before.flatMap((row, index) => (left.get(canonical(row))?.pop() ? [] : [{ row, index }]))
  const [first] = missing
  if (!first) return undefined
  const isNew = [...left.values()].flat().some(({ index }) => index === first.index)
  return {
    place: isNew
      ? cellThatDiffers(is, first.row, now[first.index] ?? [], first.index, shared)
      : is.locate('/rows', 'key'),
    message: `Row ${first.index + 1} was ${first.row.map((cell) => (cell === null ? 'nothing' : `\`${cell}\``)).join(', ')}${others(missing.length - 1)}`,
  }
}

type Row = (string | null)[]

function cellsOf(record: SeriesRecord, row: Row, shared: readonly string[], today: IdsOfToday): Row {
  return shared.map((id) => {
    const cell = row[record.columns.findIndex((column) => column.id === id)] ?? null
    return id === record.source && cell !== null ? today.source(cell) : cell
  })
}

function cellThatDiffers(
  { record, locate }: Series,
  before: Row,
  now: Row,
  row: number,
  shared: readonly string[],
): Place {
  const id = shared[before.findIndex((cell, index) => cell !== now[index])]
  return locate(`/rows/${row}/${record.columns.findIndex((column) => column.id === id)}`, 'value')
}

function others(more: number): string {
  if (more === 0) return ''
  return more === 1 ? ', and another row changed or is gone' : `, and ${more} others changed or are gone`
}

function claimTaken({ was, is }: Kept<Series>, today: IdsOfToday): SeriesChange | undefined {
  const bearing = new Set(is.record.claims)
  const gone = was.record.claims?.map(today.claim).find((claim) => !bearing.has(claim))
  return gone === undefined
    ? undefined
    : { place: is.locate('/claims', 'key'), message: `It no longer bears on \`${gone}\`` }
}
