import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relationBetween, type Source, type SourceRecord } from '../../../src/engine/index.ts'
import { largestIndependentSet, relatedGroups } from '../../../src/engine/judge/independent.ts'
import { anySources } from '../../helpers/generated-garden.ts'
import { gardenOf, source } from '../../helpers/records.ts'

function linked(sources: Record<string, SourceRecord>): Source[] {
  return [...gardenOf({ sources }).sources.values()]
}

function relation(a: Partial<SourceRecord>, b: Partial<SourceRecord>, others: Record<string, SourceRecord> = {}) {
  const [first, second] = linked({ ...others, 'a-1': { ...source(), ...a }, 'a-2': { ...source(), ...b } })
  return first && second && relationBetween(first, second)
}

describe('related sources', () => {
  const z = { z: source({ publisher: 'Maker' }), y: source({ derives: ['z'] }) }

  test.each<[string, Partial<SourceRecord>, Partial<SourceRecord>, ReturnType<typeof relation>]>([
    ['nothing in common', { publisher: 'A' }, { publisher: 'B' }, undefined],
    ['nothing known', {}, {}, undefined],
    ['a venue in common', { venue: 'arXiv' }, { venue: 'arXiv' }, undefined],
    [
      'one publisher, spelt two ways',
      { publisher: 'Ａ  b ' },
      { publisher: 'a B' },
      { by: 'publisher', name: 'Ａ  b ' },
    ],
    ['one origin', { origin: 'release' }, { origin: 'Release' }, { by: 'origin', name: 'release' }],
    ['one author', { authors: ['Ann', 'Bob'] }, { authors: [{ name: 'bob' }] }, { by: 'author', name: 'Bob' }],
    [
      'one name, two ORCIDs',
      { authors: [{ name: 'Ann', orcid: '0000-0000-0000-0001' }] },
      { authors: [{ name: 'Ann', orcid: '0000-0000-0000-0002' }] },
      undefined,
    ],
    [
      'one ORCID on one side alone',
      { authors: [{ name: 'Ann', orcid: '0000-0000-0000-0001' }] },
      { authors: ['Ann'] },
      { by: 'author', name: 'Ann' },
    ],
    [
      'one ORCID, two names',
      { authors: ['Bob', { name: 'Ann', orcid: '0000-0000-0000-000x' }] },
      { authors: [{ name: 'A. Smith', orcid: '0000-0000-0000-000X' }] },
      { by: 'author', name: 'Ann' },
    ],
    ['a retelling', {}, { derives: ['a-1'] }, { by: 'source', source: 'a-1' }],
    ['two retellings, one at second hand', { derives: ['z'] }, { derives: ['y'] }, { by: 'source', source: 'z' }],
    ['a publisher in the line', { derives: ['y'] }, { publisher: 'maker' }, { by: 'publisher', name: 'Maker' }],
  ])('%s', (_name, a, b, expected) => {
    expect(relation(a, b, z)).toEqual(expected)
  })
})

describe('the largest independent set', () => {
  test('is as large as trying every set says', () => {
    fc.assert(
      fc.property(anySources, (records) => {
        const sources = linked(records)
        const set = largestIndependentSet(sources)
        expect(isIndependent(set)).toBe(true)
        expect(set).toHaveLength(
          Math.max(
            ...subsets(sources)
              .filter(isIndependent)
              .map((each) => each.length),
          ),
        )
      }),
    )
  })

  test('is as large as trying every set says, whatever shape the relations have', () => {
    const pair = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 6, maxLength: 24 }), (pairs) => {
        const sources = linked(relatedAs(9, pairs))
        const set = largestIndependentSet(sources)
        expect(isIndependent(set)).toBe(true)
        expect(set).toHaveLength(
          Math.max(
            ...subsets(sources)
              .filter(isIndependent)
              .map((each) => each.length),
          ),
        )
      }),
    )
  })

  test('of rings of five that hang together by one source is found at once', () => {
    const rings = Array.from({ length: 11 }, (_, ring) => ring * 5)
    const inRing = rings.flatMap((first) => [0, 1, 2, 3, 4].map((at) => [first + at, first + ((at + 1) % 5)] as const))
    const sources = linked(relatedAs(56, [...inRing, ...rings.map((first) => [first, 55] as const)]))
    expect(largestIndependentSet(sources)).toHaveLength(23)
  })

  test('takes two ends of a chain rather than its middle', () => {
    const chain = linked({
      a: source({ publisher: 'A' }),
      b: source({ publisher: 'A', origin: 'o' }),
      c: source({ origin: 'o' }),
    })
    expect(largestIndependentSet(chain).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(relatedGroups(chain).map((group) => group.length)).toEqual([3])
  })

  test('is found for sixty sources that are related at random', () => {
    let state = 1
    const chance = (): number => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
    const names = Array.from({ length: 90 }, (_, index) => `Author ${index}`)
    const records = Array.from({ length: 60 }, (_, index): [string, SourceRecord] => [
      `s${String(index).padStart(2, '0')}`,
      source({ authors: names.filter(() => chance() < 0.06) }),
    ])
    const set = largestIndependentSet(linked(Object.fromEntries(records)))
    expect(isIndependent(set)).toBe(true)
    expect(set.length).toBeGreaterThan(10)
  })
})

/** Sources of which those at each pair of positions share an author. */
function relatedAs(count: number, pairs: readonly (readonly [number, number])[]): Record<string, SourceRecord> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at): [string, SourceRecord] => [
      `s${String(at).padStart(2, '0')}`,
      source({ authors: pairs.filter((pair) => pair.includes(at)).map((pair) => `Author of ${pair.join(' and ')}`) }),
    ]),
  )
}

function isIndependent(sources: readonly Source[]): boolean {
  return sources.every((one, index) => sources.slice(index + 1).every((other) => !relationBetween(one, other)))
}

function subsets(sources: readonly Source[]): Source[][] {
  return sources.reduce<Source[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]])
}
