import { stringify } from 'csv-stringify/sync'
import type { Frame } from '../../views/site.ts'
import type { ClaimData } from '../../views/taken/data.ts'
import { writable } from '../characters.ts'

/**
 * All claims as a table, https://www.rfc-editor.org/rfc/rfc4180. A text that a spreadsheet would take for a formula has
 * an apostrophe before it.
 */
export function claimsCsv(claims: readonly ClaimData[], frame: Frame): string {
  return stringify(
    claims.map((claim) => rowOf(claim, frame)),
    {
      header: true,
      columns: [...columns],
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
    },
  )
}

const columns = [
  'id',
  'url',
  'page',
  'kind',
  'statement',
  'badge',
  'earned',
  'stepsMet',
  'stepsOf',
  'stage',
  'contested',
  'withdrawn',
  'planted',
  'plantedBy',
  'lastMoved',
  'lastTended',
  'supportingSources',
  'independentSources',
] as const

type Row = Readonly<Record<(typeof columns)[number], string | number>>

function rowOf({ id, href, page, text, badge, verdict, record }: ClaimData, frame: Frame): Row {
  const { kind, history } = record
  const [planted] = history
  const moved = history.findLast((entry, index) => index > 0 && entry.badge !== history[index - 1]?.badge)
  return {
    id,
    url: frame.url + href,
    page,
    kind,
    statement: writable(text),
    badge,
    earned: verdict.earned,
    stepsMet: verdict.ripeness.met,
    stepsOf: verdict.ripeness.of,
    stage: verdict.ripeness.stage,
    contested: String(verdict.contested),
    withdrawn: String(verdict.withdrawn),
    planted: planted?.date ?? '',
    plantedBy: planted?.by ?? '',
    lastMoved: moved?.date ?? '',
    lastTended: verdict.freshness.lastTended,
    supportingSources: verdict.independent.flat().length,
    independentSources: verdict.counted.length,
  }
}
