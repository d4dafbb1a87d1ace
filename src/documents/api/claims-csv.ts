import type { Frame } from '../../views/site.ts'
import type { ClaimData } from '../../views/taken/data.ts'
import { writable } from '../characters.ts'
import { csvOf, type Row } from './csv.ts'

/** All claims as a table. */
export function claimsCsv(claims: readonly ClaimData[], frame: Frame): string {
  return csvOf(columns, claimRows(claims, frame))
}

/** The lines of that table. */
export function claimRows(claims: readonly ClaimData[], frame: Frame): Row<(typeof columns)[number]>[] {
  return claims.map((claim) => rowOf(claim, frame))
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
  'usableCitations',
  'provedCitations',
] as const

function rowOf(
  { id, href, page, text, badge, verdict, citations, record }: ClaimData,
  frame: Frame,
): Row<(typeof columns)[number]> {
  const { kind, history } = record
  const [planted] = history
  const usable = citations.filter((each, at) => each.usable && record.evidence[at]?.stance !== 'context')
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
    usableCitations: usable.length,
    provedCitations: usable.filter(({ proof }) => proof !== null).length,
  }
}
