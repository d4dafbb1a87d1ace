import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  badgeRank,
  type ClaimRecord,
  judge,
  judgeGarden,
  type PolicyRecord,
  type SourceRecord,
  type Verdict,
} from '../../../src/engine/index.ts'
import { anyCitation, anyDay, anyFinding, anyGarden, anyGrade, anySources } from '../../helpers/generated-garden.ts'
import { anyPolicy } from '../../helpers/generated-policy.ts'
import { type CitationParts, citation, gardenOf, planted, policy, source } from '../../helpers/records.ts'
import { runs } from '../../helpers/runs.ts'

const id = 'p/f'

/** The policy that gardens ship with as often as any other: it is the one that is most in use. */
const anyLaw = fc.oneof(fc.constant(policy), { arbitrary: anyPolicy, weight: 2 })

/** The rank of the badge that a claim earns: 0 for the best. */
type Ranked = (sources: Record<string, SourceRecord>, claim: ClaimRecord) => number

function ranking(law: PolicyRecord, asOf: string): Ranked {
  return (sources, claim) => badgeRank(law, verdictOf(sources, claim, law, asOf).earned)
}

function verdictOf(
  sources: Record<string, SourceRecord>,
  claim: ClaimRecord,
  law: PolicyRecord,
  asOf: string,
): Verdict {
  const linked = gardenOf({ sources, claims: { [id]: claim } }).claims.get(id)
  if (!linked) throw new Error('The generated garden lost its claim.')
  return judge(linked, law, asOf)
}

function withCitation(claim: ClaimRecord, parts: CitationParts): ClaimRecord {
  return { ...claim, evidence: [...claim.evidence, citation(parts)] }
}

const manyCitations = fc.array(anyCitation, { minLength: 1, maxLength: 8 })

/** A claim with more and more citations of one stance. */
function growing(
  claim: ClaimRecord,
  extra: readonly CitationParts[],
  stance: 'supports' | 'contradicts',
): ClaimRecord[] {
  return extra.reduce((grown, each) => [...grown, withCitation(grown.at(-1) ?? claim, { ...each, stance })], [claim])
}

describe('laws of judgement', () => {
  test('the verdict depends on nothing but its arguments', () => {
    fc.assert(
      fc.property(anyGarden, anyGarden, anyLaw, anyDay, (records, others, law, asOf) => {
        const copies = structuredClone({ records, law })
        const first = judgeGarden(gardenOf(records), law, asOf)
        judgeGarden(gardenOf(others), law, '2026-02-02')
        const second = judgeGarden(gardenOf(copies.records), copies.law, asOf)
        expect([...second.verdicts]).toEqual([...first.verdicts])
      }),
      runs(100),
    )
  })

  test('a claim judged alone gets the verdict it gets among all', () => {
    fc.assert(
      fc.property(anyGarden, anyLaw, anyDay, (records, law, asOf) => {
        const garden = gardenOf(records)
        const { verdicts } = judgeGarden(garden, law, asOf)
        for (const claim of garden.claims.values()) expect(judge(claim, law, asOf)).toEqual(verdicts.get(claim.id))
      }),
      runs(100),
    )
  })

  test('the order of citations, legs and files never matters', () => {
    fc.assert(
      fc.property(anyGarden, anyLaw, anyDay, (records, law, asOf) => {
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
        const before = judgeGarden(gardenOf(records), law, asOf).verdicts
        const after = judgeGarden(gardenOf(turned), law, asOf).verdicts
        expect([...after].map(([key, verdict]) => [key, orderless(verdict)])).toEqual(
          [...before].map(([key, verdict]) => [key, orderless(verdict)]),
        )
      }),
      runs(200),
    )
  })

  test('one more supporting citation never lowers what a claim earned on its own evidence', () => {
    fc.assert(
      fc.property(anySources, anyFinding, manyCitations, anyLaw, anyDay, (sources, claim, extra, law, asOf) => {
        const ranks = growing(claim, extra, 'supports').map((each) => ranking(law, asOf)(sources, each))
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
      }),
      runs(600),
    )
  })

  test('one more contradiction never raises it', () => {
    fc.assert(
      fc.property(anySources, anyFinding, manyCitations, anyLaw, anyDay, (sources, claim, extra, law, asOf) => {
        const ranks = growing(claim, extra, 'contradicts').map((each) => ranking(law, asOf)(sources, each))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
      runs(300),
    )
  })

  test('a retelling of a usable cited source, no better, never raises it', () => {
    const parts = [anySources, anyFinding, anyCitation, anyGrade, anyLaw, anyDay] as const
    fc.assert(
      fc.property(...parts, (sources, claim, cited, worse, law, asOf) => {
        const rankOf = ranking(law, asOf)
        const told = withCitation(claim, { source: cited.source, directness: cited.directness ?? 'direct' })
        fc.pre(verdictOf(sources, told, law, asOf).independent.flat().includes(cited.source))
        const gradeTold = sources[cited.source]?.history.at(-1)?.grade ?? ''
        const grade = worse > gradeTold ? worse : gradeTold
        const retelling = source({ grade, publisher: 'Retold', derives: [cited.source] })
        const retold = withCitation(told, { source: 'retelling', directness: cited.directness ?? 'direct' })
        expect(rankOf({ ...sources, retelling }, retold)).toBeGreaterThanOrEqual(rankOf(sources, told))
      }),
      runs(600),
    )
  })

  test('retracting a source that no contradiction leans on never raises it', () => {
    const parts = [anySources, anyFinding, anyLaw, anyDay, fc.nat({ max: 7 })] as const
    fc.assert(
      fc.property(...parts, (sources, claim, law, asOf, pick) => {
        const rankOf = ranking(law, asOf)
        const key = `s${pick}`
        const record = sources[key]
        const linked = gardenOf({ sources, claims: { [id]: claim } }).claims.get(id)
        const leans = linked?.citations.some(
          (each) => each.stance === 'contradicts' && each.source?.line.some((line) => line.id === key),
        )
        fc.pre(record !== undefined && !leans)
        const retracted = { ...sources, [key]: { ...record, retracted: { date: planted, why: 'Error.' } } }
        expect(rankOf(retracted, claim)).toBeGreaterThanOrEqual(rankOf(sources, claim))
      }),
      runs(600),
    )
  })

  test('no claim is ever above the ceiling of its kind, and what rests is no better than its worst leg', () => {
    fc.assert(
      fc.property(anyGarden, anyLaw, anyDay, (records, law, asOf) => {
        const garden = gardenOf(records)
        const { verdicts } = judgeGarden(garden, law, asOf)
        const last = law.badges.length - 1
        const rankIn = (key: string): number => badgeRank(law, verdicts.get(key)?.earned ?? '')
        for (const claim of garden.claims.values()) {
          const { claimKind } = claim
          const ceiling = claimKind === 'dispatch' ? undefined : law.ceilings?.[claimKind]
          if (ceiling !== undefined) expect(rankIn(claim.id)).toBeGreaterThanOrEqual(badgeRank(law, ceiling))
          for (const { claim: leg } of claim.legs) {
            expect(rankIn(claim.id)).toBeGreaterThanOrEqual(!leg || leg.withdrawn ? last : rankIn(leg.id))
          }
        }
      }),
      runs(200),
    )
  })

  test('a badge that is earned passes all tests of the badges below it: readers take it to promise them', () => {
    fc.assert(
      fc.property(anySources, anyFinding, anyLaw, anyDay, (sources, claim, law, asOf) => {
        const { tests, earned } = verdictOf(sources, claim, law, asOf)
        const below = tests.filter(({ badge }) => badgeRank(law, badge) >= badgeRank(law, earned))
        expect(below.filter(({ met }) => !met)).toEqual([])
      }),
      runs(1000),
    )
  })
})

/** The verdict without what counts positions in a record. */
function orderless({ contradictions, next, ...verdict }: Verdict) {
  const steps = next?.steps.map((step) => JSON.stringify(step)).sort()
  return { ...verdict, contradictions: contradictions.length, next: next?.badge, steps }
}

function reversed<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).reverse())
}
