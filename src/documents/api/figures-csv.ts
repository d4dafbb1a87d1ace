import { standing } from '../../engine/index.ts'
import type { Frame } from '../../views/site.ts'
import type { ClaimData } from '../../views/taken/data.ts'
import { writable } from '../characters.ts'
import { csvOf, type Row } from './csv.ts'

const columns = [
  'claim',
  'url',
  'badge',
  'figure',
  'measure',
  'words',
  'value',
  'low',
  'high',
  'unit',
  'per',
  'on',
  'from',
  'to',
  'basis',
  'n',
  'of',
  'reconciledWith',
  'sources',
] as const

/** The figures of all claims that were not withdrawn as a table, a line each. */
export function figuresCsv(claims: readonly ClaimData[], frame: Frame): string {
  const rows = claims.filter(({ verdict }) => !verdict.withdrawn).flatMap((claim) => rowsOf(claim, frame))
  return csvOf(columns, rows)
}

function rowsOf({ id, href, badge, record }: ClaimData, frame: Frame): Row<(typeof columns)[number]>[] {
  const sources = [...new Set(standing(record.evidence, 'supports').map(({ source }) => source))].join(' ')
  return (record.figures ?? []).map((figure) => ({
    claim: id,
    url: frame.url + href,
    badge,
    figure: figure.id,
    measure: writable(figure.measure),
    words: writable(figure.words),
    value: figure.value ?? '',
    low: figure.low ?? '',
    high: figure.high ?? '',
    unit: figure.unit ?? '',
    per: figure.per ?? '',
    on: figure.on ?? '',
    from: figure.from ?? '',
    to: figure.to ?? '',
    basis: writable(
      Object.entries(figure.basis ?? {})
        .map(([part, value]) => `${part}: ${value}`)
        .join('; '),
    ),
    n: figure.n ?? '',
    of: figure.of ?? '',
    reconciledWith: figure.reconciled?.with ?? '',
    sources,
  }))
}
