import type { Frame } from '../../views/site.ts'
import type { ClaimData } from '../../views/taken/data.ts'
import { writable } from '../characters.ts'
import { csvOf, type Row } from './csv.ts'

/** All citations of claims as a table, as their records have them. */
export function citationsCsv(claims: readonly ClaimData[], frame: Frame): string {
  return csvOf(columns, citationRows(claims, frame))
}

/** The lines of that table. */
export function citationRows(claims: readonly ClaimData[], frame: Frame): Row<(typeof columns)[number]>[] {
  return claims.flatMap((claim) => rowsOf(claim, frame))
}

const columns = [
  'claim',
  'url',
  'badge',
  'source',
  'stance',
  'directness',
  'at',
  'usable',
  'quote',
  'proved',
  'passage',
  'passageAt',
  'seen',
  'seenBy',
  'wordsAt',
] as const

function rowsOf({ id, href, badge, record, citations }: ClaimData, frame: Frame): Row<(typeof columns)[number]>[] {
  return record.evidence.map(({ source, stance, directness, at, quote }, index) => {
    const { usable, proof } = citations[index] ?? { usable: false, proof: null }
    return {
      claim: id,
      url: frame.url + href,
      badge,
      source,
      stance,
      directness,
      at: writable(at ?? ''),
      usable: String(usable),
      quote: writable(quote ?? ''),
      proved: String(proof !== null),
      passage: proof?.passage ?? '',
      passageAt: writable(proof?.at ?? ''),
      seen: proof?.seen ?? '',
      seenBy: proof?.by ?? '',
      wordsAt: proof?.url ?? '',
    }
  })
}
