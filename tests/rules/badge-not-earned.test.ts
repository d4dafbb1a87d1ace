import { describe, expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const graded = [grade('2026-05-30', 'editor', 'B')]
const sources = {
  'sources/a.yaml': sourceText('a', { history: graded }),
  'sources/b.yaml': sourceText('b', { history: graded }),
  'sources/vendor.yaml': sourceText('vendor', { history: graded, more: 'doi: 10.1000/1\nstake: sells it\n' }),
  'sources/weak.yaml': sourceText('weak', { history: [grade('2026-05-30', 'editor', 'C')] }),
}
const held = (to: string): string[] => [badge('2026-05-30', 'editor', to)]

test.each([
  ['unsourced', []],
  ['unconfirmed', [cite('weak')]],
  ['caveat', [cite('a')]],
  ['well-sourced', [cite('a'), cite('b')]],
])('%s is earned by %j, and the badge above is not', (earned, evidence) => {
  const ladder = ['well-sourced', 'caveat', 'unconfirmed', 'unsourced']
  const above = ladder[ladder.indexOf(earned) - 1]
  reports('badge-not-earned', {
    ...sources,
    'claims/economy/a.yaml': claimText({ evidence, history: held(earned) }),
    'river/2026-11-23-a.md': dispatchText({
      evidence,
      history: held(earned === 'well-sourced' ? 'caveat' : earned),
    }),
    ...(above && {
      'claims/economy/b.yaml': claimText({ evidence, history: held(`‸${above}`) }),
      'river/2026-11-23-b.md': dispatchText({ evidence, history: held(`‸${above}`) }),
    }),
  })
})

test('the message counts what is there of what it takes, the fix says both ways out', () => {
  const [found] = reports('badge-not-earned', {
    ...sources,
    'claims/economy/a.yaml': claimText({ evidence: [cite('vendor')], history: held('‸well-sourced') }),
  })
  expect(found?.message).toBe(
    'The badge in force is `well-sourced`, but the evidence has earned `caveat`. ' +
      'Of what `well-sourced` takes, it has 1 of 2 for `independent`, 0 of 1 for `disinterested`.',
  )
  expect(found?.fix).toContain(
    '  - { date: 2026-11-24, by: editor, badge: caveat, why: … }\nOr earn `well-sourced` first.',
  )
})

test('the last entry is the badge in force', () => {
  reports('badge-not-earned', {
    ...sources,
    'claims/economy/a.yaml': claimText({
      evidence: [cite('a')],
      history: [...held('well-sourced'), badge('2026-05-30', 'editor', 'caveat')],
    }),
  })
})

test('the ceiling of a reading is named', () => {
  const evidence = [cite('a'), cite('b')]
  const [found] = reports('badge-not-earned', {
    ...sources,
    'claims/economy/a.yaml': claimText({ kind: 'reading', evidence, history: held('caveat') }),
    'claims/economy/b.yaml': claimText({ kind: 'reading', evidence, history: held('‸well-sourced') }),
  })
  expect(found?.message).toBe(
    'The badge in force is `well-sourced`, but the evidence has earned `caveat`. ' +
      'A reading may have no better badge than `caveat`.',
  )
})

test('the weakest leg is named, as is one that is withdrawn', () => {
  const found = reports('badge-not-earned', {
    ...sources,
    'claims/economy/a.yaml': claimText({ evidence: [cite('a')], history: held('caveat') }),
    'claims/economy/b.yaml': claimText({ evidence: [cite('weak')], history: held('unconfirmed') }),
    'claims/economy/c.yaml': claimText({
      evidence: [cite('a')],
      history: held('well-sourced'),
      more: `withdrawn: ${decided('2026-06-05')}\n`,
    }),
    'claims/economy/d.yaml': claimText({ kind: 'reading', rests: ['economy/a'], history: held('caveat') }),
    'claims/economy/e.yaml': claimText({
      kind: 'reading',
      rests: ['economy/a', 'economy/b'],
      history: held('‸caveat'),
    }),
    'claims/economy/f.yaml': claimText({ kind: 'reading', rests: ['economy/c'], history: held('‸caveat') }),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'The badge in force is `caveat`, but the evidence has earned `unconfirmed`. ' +
      'It rests on `economy/b`, which has earned no better than `unconfirmed`. ' +
      'Of what `caveat` takes, it has 0 of 1 for `independent`.',
    'The badge in force is `caveat`, but the evidence has earned `unsourced`. ' +
      'It rests on `economy/c`, which is withdrawn. ' +
      'Of what `caveat` takes, it has 0 of 1 for `independent`.',
  ])
})

describe('a source that changed is named', () => {
  const checked = (status: string): string =>
    `doi: 10.1000/2\nchecked: { status: ${status}, date: 2026-06-05, by: editor }\n`
  const regraded = [...graded, grade('2026-06-05', 'editor', 'C')]
  const retracted = 'retracted: { date: 2026-06-05, why: The data were made up. }\n'

  test.each([
    ['`c` went from grade `B` to `C` on `2026-06-05`', sourceText('c', { history: regraded })],
    [
      '`c` went from grade `B` to `C` on `2026-06-05`',
      sourceText('c', { history: [...regraded, grade('2026-06-06', 'remy', 'C')] }),
    ],
    ['`c` was retracted on `2026-06-05`', sourceText('c', { history: graded, more: `doi: 10.1000/2\n${retracted}` })],
    [
      '`c` was found to be `hallucinated` on `2026-06-05`',
      sourceText('c', { history: graded, more: checked('hallucinated') }),
    ],
    [
      '`c` was found to be `dead-link` on `2026-06-05`',
      sourceText('c', { history: graded, more: checked('dead-link') }),
    ],
  ])('%s', (says, source) => {
    const found = reports('badge-not-earned', {
      ...sources,
      'sources/c.yaml': source,
      'claims/economy/a.yaml': claimText({ evidence: [cite('a')], history: held('caveat') }),
      'claims/economy/b.yaml': claimText({ evidence: [cite('c')], history: held('‸caveat') }),
      'claims/economy/c.yaml': claimText({ kind: 'reading', rests: ['economy/b'], history: held('‸caveat') }),
    })
    for (const { message } of found) expect(message).toContain(`What stands in the way: ${says}.`)
  })

  test('also when it is only retold, and also when it speaks against the claim', () => {
    const better = [grade('2026-05-30', 'editor', 'C'), grade('2026-06-05', 'editor', 'B')]
    const found = reports('badge-not-earned', {
      ...sources,
      'sources/c.yaml': sourceText('c', { history: graded, more: `doi: 10.1000/2\n${retracted}` }),
      'sources/d.yaml': sourceText('d', { history: graded, more: 'doi: 10.1000/3\nderives: [c]\n' }),
      'sources/e.yaml': sourceText('e', { history: better }),
      'claims/economy/a.yaml': claimText({ evidence: [cite('d')], history: held('‸caveat') }),
      'claims/economy/b.yaml': claimText({
        evidence: [cite('a'), cite('b'), cite('e', 'contradicts')],
        history: held('‸well-sourced'),
      }),
    })
    expect(found[0]?.message).toContain('What stands in the way: `c` was retracted on `2026-06-05`.')
    expect(found[1]?.message).toContain('What stands in the way: `e` went from grade `C` to `B` on `2026-06-05`.')
  })

  test('each that alone is to blame; else the fewest that together are', () => {
    const found = reports('badge-not-earned', {
      ...sources,
      'sources/c.yaml': sourceText('c', { history: regraded }),
      'sources/d.yaml': sourceText('d', { history: regraded }),
      'claims/economy/a.yaml': claimText({ evidence: [cite('c'), cite('d')], history: held('‸caveat') }),
      'claims/economy/b.yaml': claimText({ evidence: [cite('c'), cite('d')], history: held('‸well-sourced') }),
    })
    const both = '`c` went from grade `B` to `C` on `2026-06-05`; `d` went from grade `B` to `C` on `2026-06-05`.'
    for (const { message } of found) expect(message).toContain(`What stands in the way: ${both}`)
  })

  test('but none when the badge would not be earned without it either', () => {
    const [found] = reports('badge-not-earned', {
      ...sources,
      'sources/c.yaml': sourceText('c', { history: regraded }),
      'claims/economy/a.yaml': claimText({ evidence: [cite('c')], history: held('‸well-sourced') }),
    })
    expect(found?.message).not.toContain('What stands in the way')
  })
})

test('withdrawn claims are held to no gate', () => {
  reports('badge-not-earned', {
    'claims/economy/a.yaml': claimText({
      history: held('well-sourced'),
      more: `withdrawn: ${decided('2026-06-05')}\n`,
    }),
  })
})

test.each([
  ['a key of it', 'claims/economy/b.yaml', claimText({ history: held('caveat'), more: 'wach: [something]\n' })],
  ['its source', 'sources/c.yaml', 'title: "C'],
  ['a part of its source', 'sources/c.yaml', sourceText('c', { history: graded, more: 'pubished: 2026\n' })],
  [
    'what its source retells',
    'sources/c.yaml',
    sourceText('c', { history: graded, more: 'doi: 10.1000/2\nderives: [nobody]\n' }),
  ],
  ['the policy', 'policy.yaml', 'grades: ['],
])('where %s could not be read, no badge is too high', (_, path, text) => {
  reports(
    'badge-not-earned',
    {
      ...sources,
      'sources/c.yaml': sourceText('c', { history: graded }),
      'claims/economy/b.yaml': claimText({ evidence: [cite('c')], history: held('well-sourced') }),
      'claims/economy/c.yaml': claimText({ kind: 'reading', rests: ['economy/b'], history: held('well-sourced') }),
      [path]: text,
    },
    { asOf, besides: ['schema', 'yaml-syntax', 'unknown-source'] },
  )
})

describe('a day that cannot be is told where it stands, and nowhere what follows from it', () => {
  const daily = sourceText('daily', { history: [grade('2026-05-30', 'editor', 'B')] })
  const bread = (day: string): string =>
    claimText({ evidence: [cite('daily')], history: [badge(day, 'editor', 'caveat')] })
  const wages = claimText({
    kind: 'reading',
    rests: ['economy/bread'],
    history: [badge('2026-06-30', 'editor', 'caveat')],
  })

  test.each([
    ['2026-06-31', 'real-date'],
    ['2062-06-30', 'future-date'],
  ] as const)('%s', (day, rule) => {
    const texts = { 'sources/daily.yaml': daily, 'claims/economy/wages.yaml': wages }
    reports('badge-not-earned', { ...texts, 'claims/economy/bread.yaml': bread('2026-06-30') })
    reports(rule, { ...texts, 'claims/economy/bread.yaml': bread(`‸${day}`) })
  })

  test('in a source too', () => {
    reports('real-date', {
      'sources/daily.yaml': daily.replace('history', 'retracted: { date: ‸2026-06-31, why: It erred. }\nhistory'),
      'claims/economy/bread.yaml': bread('2026-06-30'),
    })
  })
})
