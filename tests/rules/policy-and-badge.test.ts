import { expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'
import { policyText } from '../helpers/garden.ts'

const path = 'claims/economy/bread.yaml'
const source =
  'title: a\nkind: report\nurl: https://a.example/\nhistory:\n  - { date: 2026-05-30, by: editor, grade: B, why: So. }\n'
const entry = (badge: string, day = '2026-05-30'): string =>
  `  - { date: ${day}, by: editor, badge: ${badge}, why: So. }\n`
const claim = (...entries: string[]): string =>
  `statement: x\nkind: finding\nevidence: [{ source: a, stance: supports, directness: direct }]\nhistory:\n${entries.join('')}`
const low = policyText.replace('atLeast: 2', 'atLeast: 1')
const before = { 'sources/a.yaml': source, 'policy.yaml': policyText }

test.each<[string, string, Record<string, string>]>([
  [
    'the bar is lowered, nothing steps over it',
    claim(entry('caveat')),
    { 'policy.yaml': low, [path]: claim(entry('caveat')) },
  ],
  [
    'a badge is raised that both policies give',
    claim(entry('unconfirmed')),
    { 'policy.yaml': low, [path]: claim(entry('unconfirmed'), entry('caveat', '2026-06-05')) },
  ],
  [
    'the bar is lowered and stepped over',
    claim(entry('caveat')),
    { 'policy.yaml': low, [path]: claim(entry('caveat'), entry('‸well-sourced', '2026-06-05')) },
  ],
])('%s', (_name, was, after) => {
  reportsChange('policy-and-badge', { ...before, [path]: was }, { 'sources/a.yaml': source, ...after })
})

test('a new claim steps over it, too', () => {
  const found = reportsChange('policy-and-badge', before, {
    'sources/a.yaml': source,
    'policy.yaml': low,
    [path]: claim(entry('‸well-sourced')),
  })
  expect(found[0]?.message).toContain('`caveat` was')
})

test('a badge that only the new policy knows does not slip by', () => {
  const renamed = low.replaceAll('id: well-sourced', 'id: gold')
  reportsChange(
    'policy-and-badge',
    { ...before, [path]: claim(entry('caveat')) },
    { 'sources/a.yaml': source, 'policy.yaml': renamed, [path]: claim(entry('caveat'), entry('‸gold', '2026-06-05')) },
  )
})

test('a claim that moves keeps the badge that it had, and raises none', () => {
  const text = claim(entry('caveat')).replace('directness: direct', 'directness: indirect')
  const bar = policyText.replaceAll('directness: direct', 'directness: indirect')
  const moved = { 'claims/economy/loaf.yaml': `was: [economy/bread]\n${text}` }
  reportsChange('policy-and-badge', { ...before, [path]: text }, { ...before, 'policy.yaml': bar, ...moved })
})
