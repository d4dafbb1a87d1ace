import { describe, expect, test } from 'vitest'
import { rowDifference } from '../../../../src/engine/change/account/row-difference.ts'
import { policy } from '../../../helpers/records.ts'

const rows = (was: object, is: object): unknown[] =>
  rowDifference(was, is).map(({ key, before, after }) => [key, before, after])

describe('what changed of a record, key by key', () => {
  test('of a policy', () => {
    const limits = [
      { kind: ['thread', 'search'], best: 'B' },
      { status: ['partly'], best: 'B' },
    ]
    const was = { ...policy, gradeLimits: limits }
    const [best, ...others] = policy.badges
    const is = {
      ...was,
      gradeLimits: limits.map((limit) => ({ ...limit, best: 'C' })),
      badges: [{ ...best, label: 'Proved' }, ...others],
      freshness: { ...policy.freshness, dueAfterDays: 3 },
    }
    expect(rows(was, is)).toEqual([
      ['gradeLimits.kind thread, search.best', 'B', 'C'],
      ['gradeLimits.status partly.best', 'B', 'C'],
      ['badges.well-sourced.label', null, 'Proved'],
      ['freshness.dueAfterDays', '180', '3'],
    ])
  })

  test.each<[string, object, object, unknown[]]>([
    ['a list of names', { derives: ['a'] }, { derives: ['a', 'b'] }, ['derives', ['a'], ['a', 'b']]],
    ['the order of a list', { claims: ['a', 'b'] }, { claims: ['b', 'a'] }, ['claims', ['a', 'b'], ['b', 'a']]],
    [
      'a decision',
      {},
      { retracted: { date: '2026-06-05', why: 'Made up.' } },
      ['retracted', null, '2026-06-05: Made up.'],
    ],
    [
      'an item by its name',
      { related: [{ page: 'tides', why: 'So.' }] },
      { related: [{ page: 'tides', why: 'No.' }] },
      ['related.tides.why', 'So.', 'No.'],
    ],
    [
      'authors of either kind',
      { authors: ['Ann'] },
      { authors: ['Ann', { name: 'Bo', orcid: '0' }] },
      ['authors', ['Ann'], ['Ann', 'Bo (ORCID 0)']],
    ],
    ['what went', { stake: 'sells it' }, {}, ['stake', 'sells it', null]],
  ])('%s', (_name, was, is, row) => {
    expect(rows(was, is)).toEqual([row])
  })

  test('nothing where only white space or the order of keys changed', () => {
    expect(rows({ title: 'A  b', kind: 'post' }, { kind: 'post', title: 'A b ' })).toEqual([])
  })

  test('items of one name are all told', () => {
    const tended = [{ date: '2026-06-05', by: 'remy', why: 'One.' }]
    expect(rows({ tended }, { tended: [...tended, { ...tended[0], why: 'Two.' }] })).toEqual([
      ['tended.2026-06-05 remy (2)', null, '2026-06-05 remy: Two.'],
    ])
  })
})
