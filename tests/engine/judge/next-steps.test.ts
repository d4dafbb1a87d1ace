import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycles } from '../../../src/engine/graph.ts'
import {
  badgeRank,
  type ClaimRecord,
  type Garden,
  judge,
  type NextStep,
  nextSentence,
  type Verdict,
} from '../../../src/engine/index.ts'
import { anyDay, anyGarden, type GeneratedGarden } from '../../helpers/generated-garden.ts'
import { type CitationParts, citation, claim, gardenOf, planted, policy, source } from '../../helpers/records.ts'

function judged(records: GeneratedGarden, id: string, asOf: string): { garden: Garden; verdict: Verdict } {
  const garden = gardenOf(records)
  const found = garden.claims.get(id)
  if (!found) throw new Error(`The garden has no claim ${id}.`)
  return { garden, verdict: judge(found, policy, asOf) }
}

/** Does one step as its sentence says, with sources that are no better than asked for. */
function take(records: GeneratedGarden, step: NextStep, asOf: string, label: string): GeneratedGarden {
  const target = records.claims[step.to]
  if (!target) throw new Error(`A step names ${step.to}, which is not there.`)
  const changed = (parts: Partial<ClaimRecord>): GeneratedGarden => ({
    ...records,
    claims: { ...records.claims, [step.to]: { ...target, ...parts } },
  })
  switch (step.do) {
    case 'add': {
      const ids = Array.from({ length: step.count }, (_, index) => `new-${label}-${index}`)
      const stake = step.disinterested ? {} : { stake: 'gains' }
      const added = ids.map((id) => [id, source({ grade: step.grade ?? 'D', publisher: id, ...stake })] as const)
      const evidence = ids.map((id) =>
        citation({ source: id, directness: step.directness ?? 'indirect', added: planted }),
      )
      const { claims } = changed({ evidence: [...target.evidence, ...evidence] })
      return { claims, sources: { ...records.sources, ...Object.fromEntries(added) } }
    }
    case 'answer':
      return changed({
        evidence: target.evidence.map((each) =>
          each.source === step.source && each.stance === 'contradicts'
            ? { ...each, answered: { date: asOf, by: 'editor', why: 'It stands.' } }
            : each,
        ),
      })
    case 'stop-resting-on':
      return changed({ rests: (target.rests ?? []).filter((id) => id !== step.on) })
    default:
      return step satisfies never
  }
}

function takeAll(records: GeneratedGarden, steps: readonly NextStep[], asOf: string): GeneratedGarden {
  return steps.reduce((after, step, index) => take(after, step, asOf, String(index)), records)
}

describe('next steps', () => {
  test('doing exactly these earns the badge, leaving one out does not', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, asOf) => {
        // A cycle is a fault of its own: one step out of it mends every claim on it.
        fc.pre(cycles(new Map(Object.entries(records.claims).map(([id, { rests = [] }]) => [id, rests]))).length === 0)
        for (const id of Object.keys(records.claims)) {
          const { next, earned } = judged(records, id, asOf).verdict
          if (!next) continue
          expect(badgeRank(policy, next.badge)).toBe(badgeRank(policy, earned) - 1)
          const after = judged(takeAll(records, next.steps, asOf), id, asOf).verdict
          expect(badgeRank(policy, after.earned)).toBeLessThanOrEqual(badgeRank(policy, next.badge))
          for (const left of next.steps) {
            const others = next.steps.filter((step) => step !== left)
            const short = judged(takeAll(records, others, asOf), id, asOf).verdict
            expect(badgeRank(policy, short.earned)).toBeGreaterThan(badgeRank(policy, next.badge))
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test.each<[string, GeneratedGarden, string[]]>([
    ['nothing', { sources: {}, claims: { 'p/c': claim() } }, ['Find one source.']],
    [
      'one source of grade C',
      { sources: { a: source({ grade: 'C', publisher: 'DevTk.AI' }) }, claims: { 'p/c': claim([{ source: 'a' }]) } },
      ['Find one direct source of grade B or better.'],
    ],
    [
      'one good source with a stake',
      { sources: { a: source({ publisher: 'DevTk.AI', stake: 'x' }) }, claims: { 'p/c': claim([{ source: 'a' }]) } },
      ['Find one more independent, direct source of grade B or better with nothing to gain, not related to DevTk.AI.'],
    ],
    [
      'two good sources and two contradictions',
      {
        sources: Object.fromEntries(['a', 'b', 'x', 'y'].map((id) => [id, source({ publisher: id.toUpperCase() })])),
        claims: { 'p/c': claim([{ source: 'a' }, { source: 'b' }, against('x'), against('y')]) },
      },
      ['Answer X, which contradicts it.', 'Answer Y, which contradicts it.'],
    ],
    [
      'a weak claim below a reading',
      {
        sources: {},
        claims: { 'p/f': claim(), 'p/c': claim([], { kind: 'reading', rests: ['p/f'] }) },
      },
      ['For `p/f`: find one source.'],
    ],
  ])('of a claim with %s', (_name, records, sentences) => {
    const { garden, verdict } = judged(records, 'p/c', '2026-11-24')
    expect(verdict.next?.steps.map((step) => nextSentence(step, 'p/c', garden))).toEqual(sentences)
  })
})

function against(id: string): CitationParts {
  return { source: id, stance: 'contradicts' }
}
