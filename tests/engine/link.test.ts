import { describe, expect, test } from 'vitest'
import { compareText, type Garden, type SourceRecord } from '../../src/engine/index.ts'
import { whatIf } from '../../src/engine/judge/what-if.ts'
import { claim, gardenOf, source } from '../helpers/records.ts'

const dispatch = {
  date: '2026-01-02',
  voice: 'remy',
  history: [{ date: '2026-01-02', by: 'remy', badge: 'unsourced', why: 'Sent.' }],
  body: 'News.',
}

describe('a linked garden', () => {
  test('holds its records by id, in code-point order', () => {
    const { claims, sources } = gardenOf({
      sources: { b: source(), a: source(), 'a-1': source() },
      claims: { 'q/a': claim(), 'p/b': claim() },
    })
    expect([...sources.keys()]).toEqual(['a', 'a-1', 'b'])
    expect([...claims.keys()]).toEqual(['p/b', 'q/a'])
    expect([...claims.keys()].sort(compareText)).toEqual([...claims.keys()])
  })

  test.each<[string, Record<string, SourceRecord>, string[]]>([
    ['nothing else', { a: source() }, ['a']],
    [
      'all it derives from, through any number of steps, itself first and each once',
      {
        a: source({ derives: ['c', 'b'] }),
        b: source({ derives: ['d'] }),
        c: source({ derives: ['d'] }),
        d: source(),
      },
      ['a', 'c', 'b', 'd'],
    ],
    ['what exists', { a: source({ derives: ['none', 'b'] }), b: source() }, ['a', 'b']],
    ['a circle once', { a: source({ derives: ['b'] }), b: source({ derives: ['a'] }) }, ['a', 'b']],
  ])('has in the line of a source %s', (_name, records, line) => {
    const { sources } = gardenOf({ sources: records })
    expect(sources.get('a')?.line.map(({ id }) => id)).toEqual(line)
    for (const each of sources.get('a')?.line ?? []) expect(each).toBe(sources.get(each.id))
  })

  test('has the claims that others rest on as legs, each once, in the order written', () => {
    const { claims, dispatches } = gardenOf({
      claims: { 'p/a': claim([], { rests: ['p/c', 'p/b', 'p/c'] }), 'p/b': claim(), 'p/c': claim() },
      dispatches: { '2026-01-02-news': { ...dispatch, rests: ['p/b', 'p/none'] } },
    })
    expect(legsIn(claims.get('p/a'))).toEqual([
      ['p/c', claims.get('p/c')],
      ['p/b', claims.get('p/b')],
    ])
    expect(legsIn(dispatches.get('2026-01-02-news'))).toEqual([
      ['p/b', claims.get('p/b')],
      ['p/none', undefined],
    ])
  })

  test('leaves out a leg that rests, in the end, on the claim that names it, and no other', () => {
    const { claims } = gardenOf({
      claims: {
        'p/a': claim([], { rests: ['p/b'] }),
        'p/b': claim([], { rests: ['p/a', 'p/c'] }),
        'p/c': claim([], { rests: ['p/c', 'p/d'] }),
        'p/d': claim(),
        'p/e': claim([], { rests: ['p/a'] }),
      },
    })
    const standing = (id: string): unknown => legsIn(claims.get(id)).map(([leg, found]) => [leg, found !== undefined])
    expect(standing('p/a')).toEqual([['p/b', false]])
    expect(standing('p/b')).toEqual([
      ['p/a', false],
      ['p/c', true],
    ])
    expect(standing('p/c')).toEqual([
      ['p/c', false],
      ['p/d', true],
    ])
    expect(standing('p/e')).toEqual([['p/a', true]])
  })

  test('dates a citation by itself, else by the first entry of its record', () => {
    const { claims } = gardenOf({
      sources: { a: source() },
      claims: { 'p/a': claim([{ source: 'a' }, { source: 'none', added: '2026-03-01' }]) },
    })
    expect(claims.get('p/a')?.citations.map(({ added, source: found }) => [added, found?.id])).toEqual([
      ['2026-01-01', 'a'],
      ['2026-03-01', undefined],
    ])
  })
})

describe('what would stand if a source had another record', () => {
  const garden = gardenOf({
    sources: { a: source({ derives: ['b'] }), b: source(), c: source() },
    claims: {
      'p/a': claim([{ source: 'a' }, { source: 'c' }]),
      'p/m': claim([], { rests: ['p/a', 'p/none'] }),
      'p/r': claim([{ source: 'b' }], { rests: ['p/m', 'p/a'] }),
    },
  })
  const other = source({ grade: 'A' })
  const standIn = whatIf(new Map([['b', other]]))
  const changed = claimIn(garden, 'p/r')

  test('is the same but for that source, wherever it stands in a line', () => {
    const stand = standIn(changed)
    expect(stand.citations[0]?.source?.record).toBe(other)
    const leg = stand.legs[1]?.claim
    expect(leg?.citations.map((each) => each.source?.line.map(({ id, record }) => [id, record === other]))).toEqual([
      [
        ['a', false],
        ['b', true],
      ],
      [['c', false]],
    ])
    expect(leg?.citations[1]?.source).toBe(garden.sources.get('c'))
    expect(leg?.citations[0]?.source?.line[1]).toBe(stand.citations[0]?.source)
  })

  test('is one claim, whoever rests on it', () => {
    const stand = standIn(changed)
    expect(stand.legs.map(({ id }) => id)).toEqual(['p/m', 'p/a'])
    expect(stand.legs[0]?.claim?.legs.map(({ id, claim: leg }) => [id, leg])).toEqual([
      ['p/a', stand.legs[1]?.claim],
      ['p/none', undefined],
    ])
    expect(stand.legs[0]?.claim?.legs[0]?.claim).toBe(stand.legs[1]?.claim)
  })
})

function claimIn({ claims }: Garden, id: string) {
  const found = claims.get(id)
  if (!found) throw new Error(`The garden has no claim ${id}.`)
  return found
}

function legsIn(judged: { readonly legs: readonly { readonly id: string; readonly claim: unknown }[] } | undefined) {
  return (judged?.legs ?? []).map(({ id, claim: leg }) => [id, leg])
}
