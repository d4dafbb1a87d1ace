import type { SourceRecord } from '../records.ts'
import type { Claim, Judged, Leg, Source } from '../types.ts'

/** Records of sources to put in place of those there are, by id. */
export type OtherRecords = ReadonlyMap<string, SourceRecord>

/** Claims as they would stand if some sources had other records, with all they rest on, each of which is made once. */
export function whatIf(records: OtherRecords): (claim: Judged) => Judged {
  const otherSource = otherSources(records)
  const made = new Map<Claim, Claim>()

  const renewed = <J extends Judged>(claim: J, legs: readonly Leg[]): J => ({
    ...claim,
    citations: claim.citations.map((each) => ({ ...each, source: each.source && otherSource(each.source) })),
    legs,
  })
  const renewedLegs = ({ legs }: Judged): Leg[] =>
    legs.map(({ id, claim }) => ({ id, claim: claim && made.get(claim) }))

  return (claim) => {
    // First every claim behind this one that is not made yet, then what each of them rests on.
    const open: { readonly claim: Claim; readonly legs: Leg[] }[] = []
    const behind = new Set(claimsUnder(claim))
    for (const each of behind) {
      if (made.has(each)) continue
      const legs: Leg[] = []
      made.set(each, renewed(each, legs))
      open.push({ claim: each, legs })
      for (const leg of claimsUnder(each)) behind.add(leg)
    }
    for (const each of open) each.legs.push(...renewedLegs(each.claim))
    return renewed(claim, renewedLegs(claim))
  }
}

function claimsUnder({ legs }: Judged): Claim[] {
  return legs.flatMap(({ claim }) => claim ?? [])
}

/** Sources as they would be; one in whose line nothing changes stays itself. */
function otherSources(records: OtherRecords): (source: Source) => Source {
  const made = new Map<Source, Source>()
  return (source) => {
    const open: { readonly source: Source; readonly line: Source[] }[] = []
    for (const each of source.line) {
      if (made.has(each) || !each.line.some(({ id }) => records.has(id))) continue
      const line: Source[] = []
      made.set(each, { ...each, record: records.get(each.id) ?? each.record, line })
      open.push({ source: each, line })
    }
    for (const { source: each, line } of open) for (const member of each.line) line.push(made.get(member) ?? member)
    return made.get(source) ?? source
  }
}
