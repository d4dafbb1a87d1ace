import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden, judgeGarden } from '../../src/engine/index.ts'
import { diffGardens } from '../../src/report/diff/diff.ts'
import { diffMarkdown } from '../../src/report/diff/markdown.ts'
import { asOf, files, policyText, type Texts } from '../helpers/garden.ts'

function diffOf(before: Texts, after: Texts) {
  const base = checkGarden(files(before), onDay(asOf)).judged
  const head = checkGarden(files(after), onDay(asOf)).judged
  if (!base || !head) throw new Error('The test has a garden without a policy.')
  return diffGardens({ base, head, headUnderBase: judgeGarden(head.garden, base.policy, asOf) })
}

const source = (id: string, grade = 'B', more = '', entries = ''): string =>
  `title: ${id}\nkind: report\nurl: https://${id}.example/\npublisher: ${id}\n${more}history:\n  - { date: 2026-05-30, by: editor, grade: ${grade}, why: So. }\n${entries}`
const claim = (evidence: readonly string[], badge = 'caveat', entries = ''): string =>
  `statement: Bread costs more.\nkind: finding\nevidence: [${evidence.join(', ')}]\nhistory:\n  - { date: 2026-05-30, by: remy, badge: ${badge}, why: So. }\n${entries}`
const cite = (id: string, stance = 'supports'): string => `{ source: ${id}, stance: ${stance}, directness: direct }`
const bread = 'claims/economy/bread.yaml'
const before = {
  'sources/a.yaml': source('a'),
  'sources/b.yaml': source('b'),
  [bread]: claim([cite('a'), cite('b')], 'well-sourced'),
}

describe('what a change does', () => {
  test('nothing', () => {
    expect(diffMarkdown(diffOf(before, before))).toBe('This change moves no claim, no badge and no source.\n')
  })

  test('a source regraded takes a badge along, and is named', () => {
    const after = {
      ...before,
      'sources/b.yaml': source('b', 'B', '', '  - { date: 2026-06-05, by: editor, grade: D, why: Made up. }\n'),
    }
    const { earned, steps, moved, regraded } = diffOf(before, after)
    expect(earned).toEqual([
      {
        claim: 'economy/bread',
        inForce: 'well-sourced',
        earned: { from: 'well-sourced', to: 'caveat' },
        because: [{ source: 'b', what: ['regraded from B to D'] }],
      },
    ])
    expect(steps.map(({ taken, lost }) => [taken, lost])).toEqual([
      [{ from: 4, to: 3 }, ['A second and independent one does too.']],
    ])
    expect([moved, regraded.length]).toEqual([[], 1])
  })

  test.each<[string, string, string[]]>([
    ['retracted', 'retracted: { date: 2026-06-05, why: Made up. }\n', ['retracted on 2026-06-05']],
    ['found to derive', 'derives: [a]\n', ['now derives from a']],
    ['found to have a stake', 'stake: sells it\n', ['now has a stake: sells it']],
  ])('a source %s', (_name, more, what) => {
    const after = { ...before, 'sources/b.yaml': source('b', 'B', more) }
    expect(diffOf(before, after).regraded).toEqual([{ source: 'b', what }])
  })

  test('a badge moved, with the reason given', () => {
    const entry = '  - { date: 2026-06-05, by: editor, badge: caveat, why: One went. }\n'
    const [moved] = diffOf(before, { ...before, [bread]: claim([cite('a'), cite('b')], 'well-sourced', entry) }).moved
    expect(moved).toMatchObject({
      inForce: { from: 'well-sourced', to: 'caveat' },
      earned: { from: 'well-sourced', to: 'well-sourced' },
    })
    expect(moved?.entries).toEqual([{ date: '2026-06-05', by: 'editor', badge: 'caveat', why: 'One went.' }])
  })

  test('newly contested, no longer contested, newly ripe', () => {
    const against = {
      ...before,
      'sources/x.yaml': source('x'),
      [bread]: claim([cite('a'), cite('b'), cite('x', 'contradicts')]),
    }
    expect(diffOf(before, against).contested).toEqual(['economy/bread'])
    expect(diffOf(against, before)).toMatchObject({ settled: ['economy/bread'], ripe: ['economy/bread'] })
  })

  test('claims and sources added and removed', () => {
    const { added, sources } = diffOf({}, before)
    expect(added.map((each) => [each.claim, each.inForce, each.earned])).toEqual([
      ['economy/bread', 'well-sourced', 'well-sourced'],
    ])
    expect(sources.map((each) => [each.source, each.grade])).toEqual([
      ['a', 'B'],
      ['b', 'B'],
    ])
    expect(diffOf(before, {}).removed).toEqual(['economy/bread'])
  })

  test('records moved to other ids are the same, whatever else changed of them', () => {
    const after = {
      'sources/a.yaml': source('a', 'B', 'derives: [c]\n'),
      'sources/c.yaml': source('b', 'B', 'was: [b]\n'),
      'claims/economy/loaf.yaml': `was: [economy/bread]\n${claim([cite('a'), cite('c')], 'well-sourced')}`,
    }
    const derived = { ...before, 'sources/a.yaml': source('a', 'B', 'derives: [b]\n') }
    const diff = diffOf(derived, after)
    expect(diff).toMatchObject({ added: [], removed: [], sources: [], regraded: [], earned: [] })
    expect(diff.renamed).toEqual([
      { from: 'economy/bread', to: 'economy/loaf' },
      { from: 'b', to: 'c' },
    ])
    expect(diffMarkdown(diff)).toContain(
      '### Moved to another id (2)\n\n- `economy/bread` → `economy/loaf`\n- `b` → `c`',
    )
    const regraded = source('b', 'B', 'was: [b]\n', '  - { date: 2026-06-05, by: editor, grade: D, why: Made up. }\n')
    expect(diffOf(before, { ...after, 'sources/a.yaml': source('a'), 'sources/c.yaml': regraded }).earned).toEqual([
      {
        claim: 'economy/loaf',
        inForce: 'well-sourced',
        earned: { from: 'well-sourced', to: 'caveat' },
        because: [{ source: 'c', what: ['regraded from B to D'] }],
      },
    ])
  })

  test('a changed policy is told apart from a changed world', () => {
    const low = { 'policy.yaml': policyText.replace('atLeast: 2', 'atLeast: 1') }
    const weak = { ...before, [bread]: claim([cite('a')]) }
    const diff = diffOf(weak, { ...weak, ...low, 'claims/economy/milk.yaml': claim([]) })
    expect(diff.earned).toEqual([])
    expect(diff.policy).toEqual([
      { claim: 'economy/bread', inForce: 'caveat', earned: { from: 'caveat', to: 'well-sourced' } },
    ])
    const markdown = diffMarkdown(diff)
    expect(markdown.indexOf('The world changed')).toBeLessThan(markdown.indexOf('We changed our mind'))
  })
})

test('text from content stays text in the pull request', () => {
  const hostile = claim([]).replace('Bread costs more.', '"[x](https://evil.example) @everyone <img src=x> `code` #1"')
  const markdown = diffMarkdown(diffOf({}, { [bread]: hostile }))
  expect(markdown).not.toMatch(/@everyone|https:\/\/|<img|\[x\]|#1/)
})

test('long lists are folded', () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`claims/economy/c${at}.yaml`, claim([], 'unsourced')]),
  )
  expect(diffMarkdown(diffOf({}, many))).toContain('<details>\n<summary>Claims added (30)</summary>')
})
