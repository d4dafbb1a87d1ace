import type { SourceRecord } from '../records.ts'
import type { Judged, Source } from '../types.ts'

/** Records of sources to put in place of those there are, by id. */
export type OtherRecords = ReadonlyMap<string, SourceRecord>

/**
 * Claims as they would stand if some sources had other records, each made once. What a claim rests on follows when it
 * is asked for.
 */
export function whatIf(records: OtherRecords): (claim: Judged) => Judged {
  const sources = new Map<Source, Source>()
  const claims = new Map<Judged, Judged>()

  const otherSource = (source: Source): Source => {
    if (!source.line.some(({ id }) => records.has(id))) return source
    const known = sources.get(source)
    if (known) return known
    const renewed = source.line.map((each) => ({ ...each, record: records.get(each.id) ?? each.record }))
    const other = { ...source, record: records.get(source.id) ?? source.record, line: renewed }
    sources.set(source, other)
    return other
  }

  const otherClaim = <J extends Judged>(claim: J): J => {
    const other = {
      ...claim,
      citations: claim.citations.map((each) => ({ ...each, source: each.source && otherSource(each.source) })),
      legs: claim.legs.map((leg) => ({
        id: leg.id,
        get claim() {
          return leg.claim && standIn(leg.claim)
        },
      })),
    }
    return other
  }

  const standIn = <J extends Judged>(claim: J): J => {
    const known = claims.get(claim)
    // The stand-in of a claim differs from it in nothing but its sources.
    if (known) return known as J
    const other = otherClaim(claim)
    claims.set(claim, other)
    return other
  }

  return standIn
}
