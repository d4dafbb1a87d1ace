import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycles } from '../../../src/engine/graph.ts'
import {
  badgeRank,
  type Garden,
  judge,
  type NextStep,
  nextSentence,
  type PolicyRecord,
  type Verdict,
} from '../../../src/engine/index.ts'
import { englishWords } from '../../../src/words/words.ts'
import {
  anyDay,
  anyGarden,
  type GeneratedGarden,
  otherWords,
  passage,
  shownWords,
} from '../../helpers/generated-garden.ts'
import { anyPolicy } from '../../helpers/generated-policy.ts'
import { type CitationParts, claim, gardenOf, policy, provingPolicy, source } from '../../helpers/records.ts'
import { runs } from '../../helpers/runs.ts'
import { takeAll, withWriters } from '../../helpers/take-steps.ts'

const asOf = '2026-11-24'

function judged(
  records: GeneratedGarden,
  id: string,
  law: PolicyRecord,
  day: string,
): { garden: Garden; verdict: Verdict } {
  const garden = gardenOf(records)
  const found = garden.claims.get(id)
  if (!found) throw new Error(`The garden has no claim ${id}.`)
  return { garden, verdict: judge(found, law, day) }
}

/** Whether doing some steps earns a badge, or a better one. */
type IsEarned = (steps: readonly NextStep[]) => boolean

/** Holds every claim of a garden to the law of next steps. */
function expectLaw(generated: GeneratedGarden, law: PolicyRecord, day: string): void {
  const records = withWriters(generated)
  // A cycle is a fault of its own: one step out of it mends every claim on it.
  fc.pre(cycles(new Map(Object.entries(records.claims).map(([id, { rests = [] }]) => [id, rests]))).length === 0)
  for (const id of Object.keys(records.claims)) {
    const { next, earned } = judged(records, id, law, day).verdict
    if (!next) continue
    expect(badgeRank(law, next.badge)).toBe(badgeRank(law, earned) - 1)
    const isEarned: IsEarned = (steps) => {
      const after = judged(takeAll(records, steps, day), id, law, day).verdict
      return badgeRank(law, after.earned) <= badgeRank(law, next.badge)
    }
    expect(isEarned(next.steps)).toBe(true)
    for (const fewer of oneLess(next.steps)) expect(isEarned(fewer)).toBe(false)
    expect(isEarned(next.steps.map(outweighed))).toBe(true)
  }
}

/** The steps without one of them, or without one of the sources that a step asks for. */
function oneLess(steps: readonly NextStep[]): NextStep[][] {
  return steps.map((left) =>
    steps.flatMap((step) => {
      if (step !== left) return [step]
      return step.do === 'add' && step.count > 1 ? [{ ...step, count: step.count - 1 }] : []
    }),
  )
}

/** The other way that the sentence names, where it names one. */
function outweighed(step: NextStep): NextStep {
  if (step.do !== 'answer' || step.outweighedBy === undefined) return step
  const { outweighedBy: grade, source: outweighs, to } = step
  return { do: 'add', count: 1, filter: { grade }, unrelatedTo: [], apart: false, outweighs: [outweighs], to }
}

describe('doing exactly the next steps earns the badge, leaving one out does not', () => {
  test('under the policy that gardens ship with', () => {
    fc.assert(
      fc.property(anyGarden, anyDay, (records, day) => expectLaw(records, policy, day)),
      runs(150),
    )
  })

  test('under any policy', () => {
    fc.assert(
      fc.property(anyGarden, anyPolicy, anyDay, (records, law, day) => expectLaw(records, law, day)),
      runs(350),
    )
  })
})

/** What the next steps of `p/c` say. */
function sentences(records: GeneratedGarden, law: PolicyRecord = policy): string[] | undefined {
  const { garden, verdict } = judged(records, 'p/c', law, asOf)
  return verdict.next?.steps.map((step) => nextSentence(step, 'p/c', garden, englishWords))
}

/** Sources that are named like their ids, in capitals, with a grade each. */
function graded(grades: Readonly<Record<string, string>>): GeneratedGarden['sources'] {
  return Object.fromEntries(
    Object.entries(grades).map(([id, grade]) => [id, source({ grade, publisher: id.toUpperCase() })]),
  )
}

function against(id: string): CitationParts {
  return { source: id, stance: 'contradicts' }
}

describe('the next steps', () => {
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
      'two good sources and three contradictions, in the order of their ids',
      {
        sources: graded({ a: 'B', b: 'B', x: 'B', y: 'B', z: 'B' }),
        claims: { 'p/c': claim([{ source: 'a' }, { source: 'b' }, against('y'), against('x'), against('z')]) },
      },
      ['Answer X, which contradicts it.', 'Answer Y, which contradicts it.', 'Answer Z, which contradicts it.'],
    ],
    [
      'a weak claim below a reading',
      {
        sources: {},
        claims: { 'p/f': claim(), 'p/c': claim([], { kind: 'reading', rests: ['p/f'] }) },
      },
      ['For `p/f`: find one source.'],
    ],
    [
      'two weak claims below a reading that need the same',
      {
        sources: {},
        claims: {
          'p/f': claim(),
          'p/m': claim([], { kind: 'reading', rests: ['p/f'] }),
          'p/n': claim([], { kind: 'reading', rests: ['p/f'] }),
          'p/c': claim([], { kind: 'reading', rests: ['p/m', 'p/n'] }),
        },
      },
      ['For `p/f`: find one source.'],
    ],
  ])('of a claim with %s', (_name, records, expected) => {
    expect(sentences(records)).toEqual(expected)
  })

  /** A policy of two badges, the better one with these demands. */
  const asking = (
    requires: PolicyRecord['badges'][number]['requires'],
    contested: PolicyRecord['contested'] = { grade: 'A' },
  ): PolicyRecord => ({
    ...policy,
    badges: [
      { id: 'sure', requires },
      { id: 'open', requires: {} },
    ],
    contested,
  })

  test.each<[string, PolicyRecord['badges'][number]['requires'], Record<string, string>, CitationParts[], string[]]>([
    [
      'one direct and one indirect source, which are two',
      { independent: { atLeast: 1, directness: 'direct' }, disinterested: { atLeast: 1, directness: 'indirect' } },
      {},
      [],
      ['Find one direct source.', 'Find one indirect source with nothing to gain.'],
    ],
    [
      'one of any directness besides, which either of them is',
      { independent: { atLeast: 2 }, disinterested: { atLeast: 1, directness: 'indirect' } },
      { a: 'C' },
      [{ source: 'a' }],
      ['Find one more independent, indirect source with nothing to gain, not related to A.'],
    ],
    [
      'three sources, one of them strict: the others may not be related to it',
      { independent: { atLeast: 3 }, disinterested: { atLeast: 1, grade: 'B' } },
      {},
      [],
      [
        'Find one source of grade B or better with nothing to gain.',
        'Find two more independent sources, not related to any other new one.',
      ],
    ],
    [
      'no more of one test than the other asks for too',
      { independent: { atLeast: 2, grade: 'C' }, disinterested: { atLeast: 2, grade: 'B' } },
      {},
      [],
      ['Find two independent sources of grade B or better with nothing to gain, not related to each other.'],
    ],
    [
      'a source that is not related to any that count, in the order of their ids',
      { independent: { atLeast: 3 }, disinterested: { atLeast: 3 } },
      { c: 'C', a: 'C' },
      [{ source: 'c' }, { source: 'a' }],
      ['Find one more independent source with nothing to gain, not related to A or C.'],
    ],
    [
      'one source where two tests ask for the same',
      { independent: { atLeast: 1 }, uncontested: {} },
      {},
      [],
      ['Find one source.'],
    ],
    [
      'any source, where there is nothing to contradict',
      { uncontested: {} },
      { x: 'A' },
      [against('x')],
      ['Find one source.', 'Answer X, which contradicts it.'],
    ],
    [
      'an answer to the only weak contradiction, or a better source',
      { uncontested: {} },
      { a: 'C', x: 'C' },
      [{ source: 'a' }, against('x')],
      ['Answer X, which contradicts it, or outweigh it by a supporting source of grade B or better.'],
    ],
    [
      'one source that is better than two weak contradictions, of which the better one counts',
      { uncontested: {} },
      { a: 'D', x: 'C', y: 'D' },
      [{ source: 'a' }, against('y'), against('x')],
      ['Find one source of grade B or better, which also outweighs X and Y.'],
    ],
    [
      'an answer to the strong one all the same',
      { uncontested: {} },
      { a: 'C', x: 'C', y: 'C', z: 'A' },
      [{ source: 'a' }, against('z'), against('y'), against('x')],
      ['Find one source of grade B or better, which also outweighs X and Y.', 'Answer Z, which contradicts it.'],
    ],
    [
      'one of the sources that are wanted anyway to outweigh the weak ones',
      { independent: { atLeast: 4, grade: 'C' }, uncontested: {} },
      { a: 'C', x: 'C' },
      [{ source: 'a' }, against('x')],
      [
        'Find one more independent source of grade B or better, not related to A, which also outweighs X.',
        'Find two more independent sources of grade C or better, not related to A or any other new one.',
      ],
    ],
    [
      'nothing against contradictions that the wanted sources outweigh as they are',
      { independent: { atLeast: 1, grade: 'B' }, uncontested: {} },
      { a: 'C', x: 'C' },
      [{ source: 'a' }, against('x')],
      ['Find one source of grade B or better.'],
    ],
    [
      'the wanted source with the best grade to outweigh, and the others as they were',
      {
        independent: { atLeast: 1, directness: 'direct', grade: 'D' },
        disinterested: { atLeast: 1, directness: 'indirect', grade: 'C' },
        uncontested: {},
      },
      { x: 'C' },
      [against('x')],
      [
        'Find one direct source of grade D or better.',
        'Find one indirect source of grade B or better with nothing to gain, which also outweighs X.',
      ],
    ],
  ])('are %s', (_name, requires, grades, evidence, expected) => {
    const records = { sources: graded(grades), claims: { 'p/c': claim(evidence) } }
    expect(sentences(records, asking(requires))).toEqual(expected)
  })

  test('are not bound by what a test counts that a stricter one makes up for', () => {
    const sources = { a: source({ publisher: 'A', stake: 'sells it' }) }
    const law = asking({ independent: { atLeast: 2 }, disinterested: { atLeast: 2 } })
    expect(sentences({ sources, claims: { 'p/c': claim([{ source: 'a' }]) } }, law)).toEqual([
      'Find two independent sources with nothing to gain, not related to each other.',
    ])
  })

  test('name what either test counts once, in the order of ids', () => {
    const sources = {
      a: source({ publisher: 'A', authors: ['Ann'], stake: 'sells it' }),
      b: source({ publisher: 'B', authors: ['Ann'] }),
      c: source({ publisher: 'C', stake: 'sells it' }),
    }
    const claims = { 'p/c': claim([{ source: 'c' }, { source: 'b' }, { source: 'a' }]) }
    expect(
      sentences({ sources, claims }, asking({ independent: { atLeast: 3 }, disinterested: { atLeast: 2 } })),
    ).toEqual(['Find one more independent source with nothing to gain, not related to A, B or C.'])
  })

  test('ask for no answer where the badge does not mind contradictions', () => {
    const records = { sources: graded({ a: 'C', x: 'A' }), claims: { 'p/c': claim([{ source: 'a' }, against('x')]) } }
    expect(sentences(records, asking({ independent: { atLeast: 1, grade: 'B' } }))).toEqual([
      'Find one source of grade B or better.',
    ])
  })

  test('ask to rest no longer on what is withdrawn, missing or can go no higher, and then for evidence', () => {
    const law: PolicyRecord = { ...asking({ independent: { atLeast: 1 } }), ceilings: { reading: 'open' } }
    const withdrawn = { date: '2026-01-01', by: 'editor', why: 'Wrong.' }
    const claims = {
      'p/w': claim([{ source: 'a' }], { withdrawn }),
      'p/r': claim([{ source: 'a' }], { kind: 'reading' }),
      'p/c': claim([], { kind: 'forecast', rests: ['p/w', 'p/none', 'p/r'] }),
    }
    expect(sentences({ sources: graded({ a: 'A' }), claims }, law)).toEqual([
      'Rest on `p/w` no longer, which is withdrawn.',
      'Rest on `p/none` no longer, which is not there to rest on.',
      'Rest on `p/r` no longer, which can reach no better badge.',
      'Find one source.',
    ])
  })
})

describe('where a badge asks for the words of its sources', () => {
  const shown = { ...source({ publisher: 'A' }), passages: [passage] }
  const silent = source({ publisher: 'B' })
  test.each<[string, GeneratedGarden['sources'], CitationParts[], string[]]>([
    [
      'none are shown',
      { a: silent, b: shown },
      [{ source: 'a' }, { source: 'b' }],
      ['Show the words of B that say it.', 'Show the words of A that say it.'],
    ],
    [
      'one shows them',
      { a: silent, b: shown },
      [{ source: 'a' }, { source: 'b', quote: shownWords }],
      ['Show the words of B that say it.'],
    ],
    [
      'the words are others',
      { a: shown },
      [{ source: 'a', quote: otherWords }],
      [
        'Show the words of A that say it.',
        'Find one more independent, direct source of grade B or better, not related to A, with the words on record.',
      ],
    ],
    [
      'a source is too weak to help',
      { a: { ...silent, history: [{ date: '2026-01-01', by: 'editor', grade: 'C', why: 'Weak.' }] } },
      [{ source: 'a' }],
      ['Find one direct source of grade B or better.'],
    ],
  ])('%s', (_what, sources, evidence, expected) => {
    expect(sentences({ sources, claims: { 'p/c': claim(evidence) } }, provingPolicy)).toEqual(expected)
  })
})
