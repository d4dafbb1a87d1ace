import { expect, test } from 'vitest'
import { check, explain } from '../../src/engine/public.ts'
import { files } from '../helpers/garden.ts'

const bread = (badge: string): Record<string, string> => ({
  'claims/economy/bread.yaml': `statement: Bread costs more.\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: ${badge}, why: So. }\n`,
})
const asOf = '2026-11-24'

test('a garden is checked and explained', () => {
  const checked = check(files(bread('unsourced')), { asOf })
  expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(explain(checked)).toEqual([expect.objectContaining({ claim: 'economy/bread', earned: 'unsourced' })])
})

test('a change is checked against what was there', () => {
  const { base, diagnostics } = check(files({}), { asOf, base: files(bread('unsourced')) })
  expect(base.claims.has('economy/bread')).toBe(true)
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'record-removed' }))
})

test('faults are told, and what cannot be judged has no verdicts', () => {
  const { diagnostics, ...checked } = check([{ path: 'policy.yaml', text: '{' }], { asOf })
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'yaml-syntax' }))
  expect(explain({ diagnostics, ...checked })).toEqual([])
})

test('a day that does not exist is a mistake of the caller', () => {
  expect(() => check([], { asOf: '2026-02-30' })).toThrow(RangeError)
})
