import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycles } from '../../../src/engine/graph.ts'
import {
  contradictionsOf,
  type Judged,
  type JudgedGarden,
  judgeGarden,
  reasonWords,
  type SourceRecord,
  stepEvidence,
} from '../../../src/engine/index.ts'
import { englishWords } from '../../../src/words/words.ts'
import { anyDay, anyGarden, passage, shownWords } from '../../helpers/generated-garden.ts'
import { anyPolicy } from '../../helpers/generated-policy.ts'
import {
  type CitationParts,
  citation,
  claim,
  gardenOf,
  policy,
  provingPolicy,
  type SourceParts,
  source,
} from '../../helpers/records.ts'
import { runs } from '../../helpers/runs.ts'

const asOf = '2026-06-01'
const anyLaw = fc.oneof(fc.constant(policy), { arbitrary: anyPolicy, weight: 2 })

/** What is said of the sources of a claim beside its steps: "[x] a" for one that takes a step, and why others do not. */
function told(sources: Record<string, SourceRecord>, evidence: readonly CitationParts[], law = policy): string[] {
  const records = { sources, claims: { 'p/c': claim(evidence.map(citation)) } }
  const judged = judgeGarden(gardenOf(records), law, asOf)
  return stepsOf(judged, 'p/c').flatMap(({ taken, by, against, leftOut }) => [
    `${taken ? '[x]' : '[ ]'} ${[...by, ...against].map(({ id }) => id).join(' ')}`.trimEnd(),
    ...leftOut.map(({ citation: { source: cited, sourceId }, because }) => {
      const reasons = because.map((reason) => reasonWords(reason, cited, judged.garden, englishWords))
      return `not ${sourceId}: ${reasons.join('; ')}`
    }),
  ])
}

function found(judged: JudgedGarden, id: string): Judged {
  const one = judged.garden.claims.get(id)
  if (!one) throw new Error(`The garden has no claim ${id}.`)
  return one
}

function stepsOf(judged: JudgedGarden, id: string): ReturnType<typeof stepEvidence> {
  return stepEvidence(found(judged, id), judged)
}

/** Why one source does not take the first step. */
function whyNot(parts: SourceParts, cited: Partial<CitationParts> = {}, others: Record<string, SourceRecord> = {}) {
  const [first, why = ''] = told({ s: source(parts), ...others }, [{ source: 's', ...cited }])
  expect(first).toBe('[ ]')
  return why
}

test('a source whose words are not shown takes no step that asks for them', () => {
  const shown = { ...source({ publisher: 'A' }), passages: [passage] }
  const evidence = [
    { source: 'a', quote: shownWords },
    { source: 'b', quote: shownWords },
  ]
  expect(told({ a: shown, b: source({ publisher: 'B' }) }, evidence, provingPolicy)).toEqual([
    '[x] a',
    '[ ]',
    'not b: its words are not shown',
    '[x] a',
    '[x]',
  ])
})

describe('why a citation does not count', () => {
  const retracted = { date: '2026-02-01', by: 'editor', why: 'Wrong.' }
  const found = (status: 'suspicious' | 'hallucinated' | 'dead-link') => ({ status, date: '2026-02-01' })
  test.each<[words: string, ...of: Parameters<typeof whyNot>]>([
    ['grade C, where B or better is asked', { grade: 'C' }],
    ['it does not say so itself, a reader must infer it', {}, { directness: 'indirect' }],
    ['it joins on 2026-07-01', {}, { added: '2026-07-01' }],
    ['dropped on 2026-03-01', {}, { dropped: { date: '2026-03-01', by: 'editor', why: 'Off the point.' } }],
    ['retracted on 2026-02-01', { retracted }],
    [
      'it goes back to “Origin”: retracted on 2026-02-01',
      { derives: ['o'] },
      {},
      { o: source({ title: 'Origin', retracted }) },
    ],
    ['found to be suspicious', { checked: found('suspicious') }],
    ['found to be made up', { checked: found('hallucinated') }],
    ['its address leads nowhere any more, and no copy is kept', { checked: found('dead-link') }],
    [
      'it does not say so itself, a reader must infer it; grade D, where B or better is asked',
      { grade: 'D' },
      { directness: 'indirect' },
    ],
  ])('%s', (words, ...of) => {
    expect(whyNot(...of)).toBe(`not s: ${words}`)
  })

  test('there is no such source', () => {
    expect(told({}, [{ source: 's' }])[1]).toBe('not s: there is no such source')
  })

  test('it counts as one with another, or has a stake', () => {
    const maker = source({ title: 'Press release', publisher: 'Maker', stake: 'sells it' })
    const retold = source({ title: 'Retold', derives: ['release'] })
    const cited = [{ source: 'release' }, { source: 'retold' }]
    expect(told({ release: maker, retold }, cited)).toEqual([
      '[x] release',
      '[ ]',
      'not retold: it counts as one with “Press release” (they go back to “Press release”)',
      '[ ]',
      'not release: it has a stake (sells it)',
      'not retold: it goes back to “Press release”: it has a stake (sells it)',
      '[x]',
    ])
  })

  test('a contradiction is answered, indirect or outweighed', () => {
    const sources = { s: source(), c: source(), d: source({ grade: 'D' }), i: source() }
    const against = { stance: 'contradicts' } as const
    const answered = { date: '2026-02-01', by: 'editor', why: 'It measures another thing.' }
    expect(
      told(sources, [
        { source: 's' },
        { source: 'c', ...against, answered },
        { source: 'd', ...against },
        { source: 'i', ...against, directness: 'indirect' },
      ]).slice(-4),
    ).toEqual([
      '[x]',
      'not c: answered on 2026-02-01',
      'not d: grade D, and better sources stand for the claim',
      'not i: it does not say so itself, a reader must infer it',
    ])
    expect(told(sources, [{ source: 's' }, { source: 'c', ...against }]).at(-1)).toBe('[ ] c')
  })
})

test('a claim that rests on others is told by the evidence of the weakest, through any number of legs', () => {
  const claims = {
    'p/a': claim([], { kind: 'reading', rests: ['p/b'] }),
    'p/b': claim([], { kind: 'reading', rests: ['p/c'] }),
    'p/c': claim([citation({ source: 's' })]),
  }
  const judged = judgeGarden(gardenOf({ sources: { s: source() }, claims }), policy, asOf)
  expect(stepsOf(judged, 'p/a')).toEqual(stepsOf(judged, 'p/c'))
  expect(stepsOf(judged, 'p/a')[0]?.by.map(({ id }) => id)).toEqual(['s'])
})

test('no step has evidence when the weakest leg is withdrawn', () => {
  const withdrawn = { date: '2026-02-01', by: 'editor', why: 'Wrong.' }
  const claims = { 'p/a': claim([], { kind: 'reading', rests: ['p/b'] }), 'p/b': claim([], { withdrawn }) }
  expect(stepsOf(judgeGarden(gardenOf({ sources: {}, claims }), policy, asOf), 'p/a')).toEqual([])
})

/** Holds what is said of each claim to what was judged of it. */
function expectTold(judged: JudgedGarden): void {
  for (const [id, { steps, weakest, contradictions }] of judged.verdicts) {
    const evidence = stepsOf(judged, id)
    if (evidence.length > 0) expect(evidence.map(({ test, says, taken }) => ({ test, says, taken }))).toEqual(steps)
    const counting = contradictionsOf(found(judged, id), judged).filter(({ because }) => because.length === 0)
    const cited = found(judged, id).citations
    expect(new Set(counting.map(({ citation: { sourceId } }) => sourceId))).toEqual(
      new Set(contradictions.map((index) => cited[index]?.sourceId)),
    )
    if (weakest !== null && weakest !== id) continue
    for (const { taken, by, against, leftOut } of evidence) {
      for (const { because } of leftOut) expect(because).not.toEqual([])
      if (by.length > 0) expect([taken, against]).toEqual([true, []])
    }
  }
}

test('in any garden under any policy, each step that is taken is taken by somebody, and all else has a reason', () => {
  fc.assert(
    fc.property(anyGarden, anyLaw, anyDay, (records, law, day) => {
      // A cycle is a fault of its own; a claim on one has no weakest leg that could be told.
      fc.pre(cycles(new Map(Object.entries(records.claims).map(([id, { rests = [] }]) => [id, rests]))).length === 0)
      expectTold(judgeGarden(gardenOf(records), law, day))
    }),
    runs(200),
  )
})
