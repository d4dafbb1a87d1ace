import { describe, expect, test } from 'vitest'
import { asOf, diagnose, files, policyText, reports, type Texts } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, dispatchText, grade, pageText, sourceText } from '../helpers/texts.ts'

const policy = (more: string): Texts => ({ 'policy.yaml': `${policyText}${more}` })
const chosen = policy('statesBelow: { badge: caveat }\n')
const held = (to: string): string[] => [badge('2026-05-30', 'editor', to)]
const claims: Texts = {
  'sources/a.yaml': sourceText('a', { history: [grade('2026-05-30', 'editor', 'B')] }),
  'claims/economy/good.yaml': claimText({ evidence: [cite('a')], history: held('caveat') }),
  'claims/economy/poor.yaml': claimText({ evidence: [cite('a')], history: held('unconfirmed') }),
  'claims/economy/gone.yaml': claimText({
    evidence: [cite('a')],
    history: held('caveat'),
    more: `withdrawn: ${decided('2026-06-01')}\n`,
  }),
}
const page = (body: string): Texts => ({ 'pages/other.md': pageText().replace('Words.', body) })

test.each([
  ['So [[claim:economy/good]]'],
  ['So ‸[[claim:economy/poor]]'],
  ['So ‸[[claim:economy/gone]]'],
  ['Some say [[claim:economy/poor|reports]], and it is not so: [[claim:economy/gone|disputes]]'],
  ['So [[claim:economy/good]] and ‸[[claim:economy/poor]] and ‸[[claim:economy/poor]]'],
])('%s', (body) => {
  reports('states-below', { ...claims, ...chosen, ...page(body) })
})

test('every text that is shown is held to it: a claim’s, a dispatch’s', () => {
  const found = reports('states-below', {
    ...claims,
    ...chosen,
    'claims/economy/c.yaml': claimText({ history: held('unsourced') }).replace(
      'Prices fall.',
      'It follows from ‸[[claim:economy/poor]]',
    ),
    'river/2026-11-23-d.md': dispatchText({ history: held('unsourced') }).replace(
      'Prices fall.',
      'So ‸[[claim:economy/gone]]',
    ),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The text states `economy/poor`, which has the badge `unconfirmed`, below `caveat`.',
    'The text states `economy/gone`, which is withdrawn.',
  ])
})

describe('the policy chooses', () => {
  const texts = { ...claims, ...page('So [[claim:economy/poor]]') }
  const severities = (more: string): string[] =>
    diagnose(files({ ...texts, ...policy(more) }), { asOf }).flatMap(({ rule, severity }) =>
      rule === 'states-below' ? [severity] : [],
    )
  test.each([
    ['', []],
    ['statesBelow: { badge: unconfirmed }\n', []],
    ['statesBelow: { badge: caveat }\n', ['note']],
    ['statesBelow: { badge: caveat, severity: warning }\n', ['warning']],
    // What names no badge is told as such, and asks nothing.
    ['statesBelow: { badge: cavaet }\n', []],
  ])('%j', (more, expected) => {
    expect(severities(more)).toEqual(expected)
  })
})
