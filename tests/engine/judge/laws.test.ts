import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  badgeRank,
  type ClaimRecord,
  judge,
  judgeGarden,
  type SourceRecord,
  type Verdict,
} from '../../../src/engine/index.ts'
import { anyCitation, anyDay, anyFinding, anyGarden, anyGrade, anySources } from '../../helpers/generated-garden.ts'
import { type CitationParts, citation, gardenOf, planted, policy, source } from '../../helpers/records.ts'

const id = 'p/f'

function verdictOf(sources: Record<string, SourceRecord>, claim: ClaimRecord, asOf: string): Verdict {
  const linked = gardenOf({ sources, claims: { [id]: claim } }).claims.get(id)
  if (!linked) throw new Error('The generated garden lost its claim.')
  return judge(linked, policy, asOf)
}

function rankOf(verdict: Verdict): number {
  return badgeRank(policy, verdict.earned)
}

function withCitation(claim: ClaimRecord, parts: CitationParts): ClaimRecord {
  return { ...claim, evidence: [...claim.evidence, citation(parts)] }
}

describe('laws of judgement', () => {
  test('the verdict depends on nothing but its arguments', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, asOf) => {
        const first = judgeGarden(gardenOf(records), policy, asOf)
        const second = judgeGarden(gardenOf(structuredClone(records)), structuredClone(policy), asOf)
        expect([...second.verdicts]).toEqual([...first.verdicts])
      }),
    )
  })

  test('a claim judged alone gets the verdict it gets among all', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, asOf) => {
        const garden = gardenOf(records)
        const { verdicts } = judgeGarden(garden, policy, asOf)
        for (const claim of garden.claims.values()) expect(judge(claim, policy, asOf)).toEqual(verdicts.get(claim.id))
      }),
    )
  })

  test('the order of citations, legs and files never matters', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, asOf) => {
        const turned = {
          sources: reversed(records.sources),
          claims: reversed(
            Object.fromEntries(
              Object.entries(records.claims).map(([key, { rests, ...claim }]) => [
                key,
                { ...claim, evidence: claim.evidence.toReversed(), ...(rests ? { rests: rests.toReversed() } : {}) },
              ]),
            ),
          ),
        }
        const before = judgeGarden(gardenOf(records), policy, asOf).verdicts
        const after = judgeGarden(gardenOf(turned), policy, asOf).verdicts
        expect([...after].map(([key, verdict]) => [key, orderless(verdict)])).toEqual(
          [...before].map(([key, verdict]) => [key, orderless(verdict)]),
        )
      }),
    )
  })

  test('one more supporting citation never lowers what a claim earned on its own evidence', () => {
    fc.assert(
      fc.property(anySources, anyFinding, anyCitation, anyDay, (sources, claim, extra, asOf) => {
        const more = withCitation(claim, { ...extra, stance: 'supports' })
        expect(rankOf(verdictOf(sources, more, asOf))).toBeLessThanOrEqual(rankOf(verdictOf(sources, claim, asOf)))
      }),
    )
  })

  test('one more contradiction never raises it', () => {
    fc.assert(
      fc.property(anySources, anyFinding, anyCitation, anyDay, (sources, claim, extra, asOf) => {
        const more = withCitation(claim, { ...extra, stance: 'contradicts' })
        expect(rankOf(verdictOf(sources, more, asOf))).toBeGreaterThanOrEqual(rankOf(verdictOf(sources, claim, asOf)))
      }),
    )
  })

  test('a retelling of a usable cited source, no better, never raises it', () => {
    fc.assert(
      fc.property(anySources, anyFinding, anyCitation, anyGrade, anyDay, (sources, claim, cited, worse, asOf) => {
        const told = withCitation(claim, { source: cited.source, directness: cited.directness ?? 'direct' })
        const before = verdictOf(sources, told, asOf)
        fc.pre(before.independent.flat().includes(cited.source))
        const gradeTold = sources[cited.source]?.history.at(-1)?.grade ?? ''
        const grade = worse > gradeTold ? worse : gradeTold
        const retelling = source({ grade, publisher: 'Retold', derives: [cited.source] })
        const retold = withCitation(told, { source: 'retelling', directness: cited.directness ?? 'direct' })
        const after = verdictOf({ ...sources, retelling }, retold, asOf)
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before))
      }),
    )
  })

  test('retracting a source that no contradiction leans on never raises it', () => {
    fc.assert(
      fc.property(anySources, anyFinding, anyDay, fc.nat({ max: 7 }), (sources, claim, asOf, pick) => {
        const key = `s${pick}`
        const record = sources[key]
        const linked = gardenOf({ sources, claims: { [id]: claim } }).claims.get(id)
        const leans = linked?.citations.some(
          (each) => each.stance === 'contradicts' && each.source?.line.some((line) => line.id === key),
        )
        fc.pre(record !== undefined && !leans)
        const retracted = { ...sources, [key]: { ...record, retracted: { date: planted, why: 'Error.' } } }
        expect(rankOf(verdictOf(retracted, claim, asOf))).toBeGreaterThanOrEqual(
          rankOf(verdictOf(sources, claim, asOf)),
        )
      }),
    )
  })

  test('no reading or forecast is ever above its ceiling, and what rests is no better than its worst leg', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, asOf) => {
        const garden = gardenOf(records)
        const { verdicts } = judgeGarden(garden, policy, asOf)
        for (const claim of garden.claims.values()) {
          const rank = badgeRank(policy, verdicts.get(claim.id)?.earned ?? '')
          if (claim.claimKind !== 'finding') expect(rank).toBeGreaterThanOrEqual(badgeRank(policy, 'caveat'))
          for (const leg of claim.legs) {
            const worst = leg.claim?.withdrawn ? 3 : badgeRank(policy, verdicts.get(leg.claim?.id ?? '')?.earned ?? '')
            expect(rank).toBeGreaterThanOrEqual(Math.min(worst, 3))
          }
        }
      }),
    )
  })
})

/** The verdict without what counts positions in a record. */
function orderless({ contradictions, ...verdict }: Verdict) {
  return { ...verdict, contradictions: contradictions.length, next: verdict.next?.badge }
}

function reversed<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).reverse())
}
