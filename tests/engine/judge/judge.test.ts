import { describe, expect, test } from 'vitest'
import { type ClaimRecord, judge, type SourceRecord, type Verdict } from '../../../src/engine/index.ts'
import { type CitationParts, claim, gardenOf, planted, policy, source } from '../../helpers/records.ts'

const asOf = '2026-11-24'

function verdictOf(
  sources: Record<string, SourceRecord>,
  evidence: readonly CitationParts[],
  parts: Partial<ClaimRecord> = {},
  day = asOf,
): Verdict {
  return verdictIn({ sources, claims: { 'p/c': claim(evidence, parts) } }, 'p/c', day)
}

function verdictIn(records: Parameters<typeof gardenOf>[0], id: string, day = asOf): Verdict {
  const found = gardenOf(records).claims.get(id)
  if (!found) throw new Error(`The test has no claim ${id}.`)
  return judge(found, policy, day)
}

const two = { a: source({ publisher: 'A' }), b: source({ publisher: 'B' }) }
const both = [{ source: 'a' }, { source: 'b' }]

describe('what evidence earns', () => {
  test.each<[string, Record<string, SourceRecord>, CitationParts[], string, number]>([
    ['nothing', {}, [], 'unsourced', 0],
    ['one direct source of grade B', { a: source() }, [{ source: 'a' }], 'caveat', 3],
    ['two independent ones', two, both, 'well-sourced', 4],
    ['two of one publisher', { a: source({ publisher: 'A' }), b: source({ publisher: ' a ' }) }, both, 'caveat', 3],
    ['one of grade C', { a: source({ grade: 'C' }) }, [{ source: 'a' }], 'unconfirmed', 1],
    ['one that is indirect', { a: source() }, [{ source: 'a', directness: 'indirect' }], 'unconfirmed', 1],
    ['two with a stake', { a: source({ stake: 'x' }), b: source({ stake: 'y' }) }, both, 'caveat', 3],
    ['context alone', { a: source() }, [{ source: 'a', stance: 'context' }], 'unsourced', 0],
    ['a source cited twice', { a: source() }, [{ source: 'a' }, { source: 'a', directness: 'indirect' }], 'caveat', 3],
    ['a source that is not there', {}, [{ source: 'a' }], 'unsourced', 0],
    [
      'a suspicious source',
      { a: source({ checked: { status: 'suspicious', date: planted } }) },
      [{ source: 'a' }],
      'unsourced',
      0,
    ],
    [
      'a dead link',
      { a: source({ checked: { status: 'dead-link', date: planted } }) },
      [{ source: 'a' }],
      'unsourced',
      0,
    ],
    [
      'a dead link that is archived',
      { a: source({ checked: { status: 'dead-link', date: planted }, archived: 'https://archive.example/a' }) },
      [{ source: 'a' }],
      'caveat',
      3,
    ],
  ])('%s', (_name, sources, evidence, earned, met) => {
    const verdict = verdictOf(sources, evidence)
    expect([verdict.earned, verdict.ripeness.met]).toEqual([earned, met])
  })

  test('a press release retold by five outlets is one source with a stake', () => {
    const outlets = Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five'].map((id) => [id, source({ publisher: id, derives: ['release'] })]),
    )
    const verdict = verdictOf(
      { release: source({ publisher: 'Maker', stake: 'sells it' }), ...outlets },
      Object.keys(outlets).map((id) => ({ source: id })),
    )
    expect(verdict.earned).toBe('caveat')
    expect(verdict.independent).toEqual([['five', 'four', 'one', 'three', 'two']])
    expect(verdict.counted).toHaveLength(1)
    expect(verdict.tests).toContainEqual({ test: 'disinterested', badge: 'well-sourced', met: false, have: 0, need: 1 })
  })
})

test.each<[string, number, string]>([
  ['no source', 0, 'seed'],
  ['one weak source', 1, 'unripe'],
  ['one strong source with a stake', 2, 'half-ripe'],
  ['two strong sources', 4, 'ripe'],
])('%s takes %i steps and is %s', (name, met, stage) => {
  const evidence = name === 'no source' ? [] : name === 'two strong sources' ? both : [{ source: 'a' }]
  const first = name === 'one weak source' ? source({ grade: 'C' }) : source({ publisher: 'A', stake: 'sells it' })
  const verdict = verdictOf(name === 'two strong sources' ? two : { a: first }, evidence)
  expect(verdict.ripeness).toEqual({ met, of: 4, stage })
})

describe('days', () => {
  test.each<[string, Partial<CitationParts>, Partial<SourceRecord>, string, string]>([
    ['the day before it was added', { added: '2026-02-28' }, {}, '2026-02-27', 'unsourced'],
    ['the day it was added', { added: '2026-02-28' }, {}, '2026-02-28', 'caveat'],
    ['the day before it was dropped', { dropped: decision('2028-02-29') }, {}, '2028-02-28', 'caveat'],
    ['the day it was dropped', { dropped: decision('2028-02-29') }, {}, '2028-02-29', 'unsourced'],
    ['the day before a retraction', {}, { retracted: { date: '2026-03-01', why: 'Error.' } }, '2026-02-28', 'caveat'],
    ['the day of a retraction', {}, { retracted: { date: '2026-03-01', why: 'Error.' } }, '2026-03-01', 'unsourced'],
  ])('%s', (_name, cited, parts, day, earned) => {
    expect(verdictOf({ a: { ...source(), ...parts } }, [{ source: 'a', ...cited }], {}, day).earned).toBe(earned)
  })

  test.each([
    ['2026-06-29', 'fresh', 179],
    ['2026-06-30', 'due', 180],
    ['2026-12-31', 'due', 364],
    ['2027-01-01', 'overdue', 365],
  ])('on %s a claim planted on 2026-01-01 is %s', (day, state, days) => {
    expect(verdictOf({}, [], {}, day).freshness).toEqual({ state, lastTended: planted, days })
  })
})

describe('contradictions', () => {
  const against = (parts: Partial<CitationParts> = {}): CitationParts => ({
    source: 'x',
    stance: 'contradicts',
    ...parts,
  })

  test.each<[string, string, string, Partial<CitationParts>, boolean]>([
    ['of grade B', 'A', 'B', {}, true],
    ['of grade C against grade A', 'A', 'C', {}, false],
    ['of grade C against grade C', 'C', 'C', {}, true],
    ['of grade D against grade C', 'C', 'D', {}, false],
    ['that is indirect', 'B', 'A', { directness: 'indirect' }, false],
    ['answered that day', 'B', 'B', { answered: decision(asOf) }, false],
    ['answered the day after', 'B', 'B', { answered: decision('2026-11-25') }, true],
  ])('one %s', (_name, support, grade, parts, contested) => {
    const sources = { a: source({ grade: support }), x: source({ grade, publisher: 'X' }) }
    const verdict = verdictOf(sources, [{ source: 'a' }, against(parts)])
    expect([verdict.contested, verdict.contradictions]).toEqual([contested, contested ? [1] : []])
  })

  test('one that counts keeps two sources from the best badge', () => {
    const verdict = verdictOf({ ...two, x: source({ publisher: 'X' }) }, [...both, against()])
    expect([verdict.earned, verdict.ripeness.met, verdict.contested]).toEqual(['caveat', 3, true])
  })
})

describe('ceilings and legs', () => {
  test('a reading with every step taken is as far as a reading can go, never ripe', () => {
    const verdict = verdictOf(two, both, { kind: 'reading' })
    expect([verdict.earned, verdict.ripeness, verdict.next]).toEqual([
      'caveat',
      { met: 4, of: 4, stage: 'half-ripe' },
      null,
    ])
    expect(verdict.tests.map(({ badge }) => badge)).toEqual(['caveat', 'unconfirmed'])
  })

  const strong = claim(both)
  const weak = claim([{ source: 'c' }])
  const sources = { ...two, c: source({ grade: 'C', publisher: 'C' }) }
  const reading = (rests: string[], evidence: CitationParts[] = [], parts: Partial<ClaimRecord> = {}): ClaimRecord =>
    claim(evidence, { kind: 'reading', rests, ...parts })

  test.each<[string, Record<string, ClaimRecord>, string, string, string | null]>([
    ['on a strong claim', { 'p/s': strong, 'p/r': reading(['p/s']) }, 'p/r', 'caveat', 'p/s'],
    [
      'on a weak claim too',
      { 'p/s': strong, 'p/w': weak, 'p/r': reading(['p/s', 'p/w']) },
      'p/r',
      'unconfirmed',
      'p/w',
    ],
    [
      'and weak evidence of its own',
      { 'p/s': strong, 'p/r': reading(['p/s'], [{ source: 'c' }]) },
      'p/r',
      'unconfirmed',
      'p/r',
    ],
    [
      'and context of its own',
      { 'p/s': strong, 'p/r': reading(['p/s'], [{ source: 'c', stance: 'context' }]) },
      'p/r',
      'caveat',
      'p/s',
    ],
    [
      'and a dropped citation',
      { 'p/s': strong, 'p/r': reading(['p/s'], [{ source: 'c', dropped: decision(asOf) }]) },
      'p/r',
      'caveat',
      'p/s',
    ],
    [
      'and a citation of nothing',
      { 'p/s': strong, 'p/r': reading(['p/s'], [{ source: 'none' }]) },
      'p/r',
      'unsourced',
      'p/r',
    ],
    [
      'on a withdrawn claim',
      { 'p/s': { ...strong, withdrawn: decision(planted) }, 'p/r': reading(['p/s']) },
      'p/r',
      'unsourced',
      'p/s',
    ],
    ['on a claim that is not there', { 'p/r': reading(['p/none']) }, 'p/r', 'unsourced', 'p/none'],
    ['on itself', { 'p/r': reading(['p/r'], both) }, 'p/r', 'unsourced', 'p/r'],
    ['on no claim after all', { 'p/r': reading([], both) }, 'p/r', 'caveat', null],
    [
      'on a reading that rests on a weak claim',
      { 'p/w': weak, 'p/m': reading(['p/w']), 'p/r': reading(['p/m']) },
      'p/r',
      'unconfirmed',
      'p/m',
    ],
  ])('resting %s', (_name, claims, id, earned, weakest) => {
    const verdict = verdictIn({ sources, claims }, id)
    expect([verdict.earned, verdict.weakest]).toEqual([earned, weakest])
  })

  test('a withdrawn leg has taken no step but still shows its sources', () => {
    const claims = { 'p/s': { ...strong, withdrawn: decision(planted) }, 'p/r': reading(['p/s']) }
    const verdict = verdictIn({ sources, claims }, 'p/r')
    expect(verdict.ripeness).toEqual({ met: 0, of: 4, stage: 'seed' })
    expect(verdict.tests.every(({ have, met }) => have === 0 && !met)).toBe(true)
  })

  test('of equally weak legs, the one with the fewest steps is named, then the first by id', () => {
    const claims = { 'p/b': weak, 'p/a': weak, 'p/r': reading(['p/b', 'p/a']) }
    expect(verdictIn({ sources, claims }, 'p/r').weakest).toBe('p/a')
  })

  test('a claim is contested if a leg is', () => {
    const contested = claim([...both, { source: 'c', stance: 'contradicts' }, { source: 'x', stance: 'contradicts' }])
    const claims = { 'p/x': contested, 'p/r': reading(['p/x']) }
    expect(verdictIn({ sources: { ...sources, x: source({ publisher: 'X' }) }, claims }, 'p/r').contested).toBe(true)
  })

  test('a chain of ten thousand readings is judged like a short one', () => {
    const chain = Array.from({ length: 10_000 }, (_, index): [string, ClaimRecord] => [
      `p/r${index}`,
      index === 0 ? weak : reading([`p/r${index - 1}`]),
    ])
    expect(verdictIn({ sources, claims: Object.fromEntries(chain) }, 'p/r9999').earned).toBe('unconfirmed')
  })
})

function decision(date: string): { date: string; by: string; why: string } {
  return { date, by: 'editor', why: 'For a reason.' }
}
