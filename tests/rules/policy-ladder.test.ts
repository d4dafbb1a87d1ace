import { expect, test } from 'vitest'
import { asOf, policyText, reports } from '../helpers/garden.ts'

/** A policy of badges a, b, c … with these demands, best first. */
function policy(...requires: string[]): string {
  const badges = requires.map((demands, index) => {
    const id = 'abcdef'[index]
    return `  - id: ${id}\n    label: ${id}\n    means: It is ${id}.\n    ${demands}\n`
  })
  return [
    'grades: { A: Strong., B: Weak. }\n',
    `badges:\n${badges.join('')}`,
    'contested: { grade: B, directness: direct }\n',
    'freshness: { dueAfterDays: 180, overdueAfterDays: 365 }\n',
  ].join('')
}

const nothing = 'requires: {}'

test('the policy of the tests is a ladder, and so is a single badge that demands nothing', () => {
  reports('policy-ladder', { 'policy.yaml': policyText })
  reports('policy-ladder', { 'policy.yaml': policy(nothing) })
})

test.each([
  ['independent: { atLeast: 2 }', 'independent: { atLeast: 2 }'],
  ['independent: { atLeast: 3 }', 'independent: { atLeast: 2 }'],
  ['independent: { atLeast: 2, grade: A }', 'independent: { atLeast: 2, grade: B }'],
  ['independent: { atLeast: 2, grade: B }', 'independent: { atLeast: 2 }'],
  ['independent: { atLeast: 2, directness: direct }', 'independent: { atLeast: 2 }'],
  ['independent: { atLeast: 2, directness: direct }', 'independent: { atLeast: 2, directness: direct }'],
  ['disinterested: { atLeast: 2 }', 'independent: { atLeast: 2 }'],
  ['disinterested: { atLeast: 2 }', 'disinterested: { atLeast: 1 }'],
  ['independent: { atLeast: 1 }, disinterested: { atLeast: 2 }', 'independent: { atLeast: 2 }'],
  ['uncontested: {}', 'uncontested: {}'],
  ['uncontested: {}', 'independent: { atLeast: 1 }'],
])('{ %s } may stand above { %s }', (higher, lower) => {
  reports('policy-ladder', { 'policy.yaml': policy(`requires: { ${higher} }`, `requires: { ${lower} }`, nothing) })
})

test.each([
  ['independent: { atLeast: 1 }', 'independent: { atLeast: 2 }', '`independent`'],
  ['independent: { atLeast: 2, grade: B }', 'independent: { atLeast: 2, grade: A }', '`independent`'],
  ['independent: { atLeast: 2 }', 'independent: { atLeast: 2, grade: B }', '`independent`'],
  ['independent: { atLeast: 2 }', 'independent: { atLeast: 2, directness: direct }', '`independent`'],
  [
    'independent: { atLeast: 2, directness: indirect }',
    'independent: { atLeast: 2, directness: direct }',
    '`independent`',
  ],
  ['independent: { atLeast: 2 }', 'disinterested: { atLeast: 1 }', '`disinterested`'],
  ['disinterested: { atLeast: 1 }', 'disinterested: { atLeast: 2 }', '`disinterested`'],
  ['independent: { atLeast: 2 }', 'uncontested: {}', '`uncontested`'],
  ['uncontested: {}', 'independent: { atLeast: 2 }', '`independent`'],
  ['uncontested: {}', 'disinterested: { atLeast: 1 }', '`disinterested`'],
])('{ %s } may not stand above { %s }', (higher, lower, tests) => {
  const [found] = reports('policy-ladder', {
    'policy.yaml': policy(`‸requires: { ${higher} }`, `requires: { ${lower} }`, nothing),
  })
  expect(found?.message).toBe(
    `\`a\` does not demand all that \`b\`, the badge below it, does: ${tests} goes further there.`,
  )
})

test('the last badge demands nothing', () => {
  const [found] = reports('policy-ladder', {
    'policy.yaml': policy('requires: { independent: { atLeast: 2 } }', '‸requires: { independent: { atLeast: 1 } }'),
  })
  expect(found?.message).toBe('The last badge, `b`, demands `independent`: a claim may have earned no badge at all.')
})

test('a badge has an id of its own', () => {
  const text = policy('requires: { uncontested: {} }', nothing, nothing).replace('id: c', 'id: ‸a')
  const [found] = reports('policy-ladder', { 'policy.yaml': text })
  expect(found?.message).toBe('Badge 3 is named `a`, like badge 1.')
})

test.each([
  ['180', '181'],
  ['180', '180'],
  ['180', '‸179'],
])('due after %s days, overdue after %s', (due, overdue) => {
  const text = policyText.replace('dueAfterDays: 180', `dueAfterDays: ${due}`)
  reports('policy-ladder', { 'policy.yaml': text.replace('AfterDays: 365', `AfterDays: ${overdue}`) })
})

test('a grade that is unknown is the business of another rule', () => {
  const text = policy(
    'requires: { independent: { atLeast: 1, grade: E } }',
    'requires: { independent: { atLeast: 1, grade: B } }',
    nothing,
  )
  reports('policy-ladder', { 'policy.yaml': text }, { asOf, besides: ['unknown-grade'] })
})
