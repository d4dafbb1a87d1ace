import { describe, expect, test } from 'vitest'
import { asOf, diagnose, files, reports } from '../helpers/garden.ts'
import { badge, cite, claimText, decided, grade, sourceText } from '../helpers/texts.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

/** A claim with figures, and perhaps evidence. */
function claim(figures: readonly string[], evidence: readonly string[] = [], more = ''): string {
  const list = figures.map((figure, index) => `  - { id: f${index}, measure: fall of the price, ${figure} }\n`).join('')
  return claimText({ history, evidence, more: `detail: It fell 10, 12, 280 or 900 times.\nfigures:\n${list}${more}` })
}

const tenfold = 'words: "10", value: ‸10, unit: fold, per: year, from: 2021-11-18, to: 2024-11-12'
const of280 = 'words: "280", value: ‸280, unit: fold, from: 2022-11-30, to: 2024-09-24'
const bare = (text: string) => text.replaceAll('‸', '')

const check = (one: string, other: string, more: Record<string, string> = {}) =>
  reports('figures-disagree', { 'claims/economy/a.yaml': one, 'claims/economy/b.yaml': other, ...more })

describe('two claims disagree', () => {
  test('by a rate a year and a factor over a span, and both are told on one basis', () => {
    const [first, second] = check(claim([tenfold]), claim([of280]))
    expect(first?.severity).toBe('warning')
    expect(first?.message).toBe(
      '`280` in `economy/b` is at odds with this one: 10 a year against 22.2 a year, over overlapping months.',
    )
    expect(second?.message).toContain('`10` in `economy/a` is at odds with this one: 22.2 a year against 10 a year')
    expect(first?.fix).toContain('reconciled: { with: economy/b, why: … }')
  })

  test('by several figures, the first of which is told', () => {
    const all = 'words: "900", low: ‸900, high: 900, unit: fold, per: year, from: 2024-01-01, to: 2024-12-31'
    const found = check(claim([tenfold]), claim([of280, all]))
    expect(found[0]?.message).toMatch(/^`280` in .*\. So is 1 other figure of this measure\.$/)
    expect(found.length).toBe(3)
  })

  test('with itself', () => {
    reports('figures-disagree', { 'claims/economy/a.yaml': claim([tenfold, of280]) })
  })
})

describe('two claims are left in peace', () => {
  const [one, other] = [bare(tenfold), bare(of280)]

  test.each([
    ['whose measures differ', claim([one]), claim([other]).replace('fall of the price', 'fall of the cost')],
    ['whose bases differ', claim([`${one}, basis: { price: list }`]), claim([other])],
    [
      'whose days are apart',
      claim([one]),
      claim([other.replace('2022-11-30', '2024-11-13').replace('2024-09', '2026-09')]),
    ],
    ['of which one says why', claim([`${one}, reconciled: { with: economy/b, why: Because. }`]), claim([other])],
    ['of which the other says why', claim([one]), claim([`${other}, reconciled: { with: economy/a, why: Because. }`])],
    ['of which one was withdrawn', claim([one]), claim([other], [], `withdrawn: ${decided('2026-06-01')}\n`)],
  ])('%s', (_, a, b) => {
    check(a, b)
  })

  const study = { 'sources/study.yaml': sourceText('study', { history: [grade('2026-05-30', 'editor', 'B')] }) }

  test('of which one cites against itself what stands for the other', () => {
    check(claim([one], [cite('study', 'contradicts')]), claim([other], [cite('study')]), study)
  })

  test('but not where that was dropped, or stands for neither', () => {
    const dropped = cite('study', 'contradicts', `, dropped: ${decided('2026-06-01')}`)
    check(claim([tenfold], [dropped]), claim([of280], [cite('study')]), study)
    check(claim([tenfold], [cite('study', 'contradicts')]), claim([of280], [cite('study', 'context')]), study)
  })
})

describe('a reconciliation that settles nothing', () => {
  const [one, other] = [bare(tenfold), bare(of280)]
  const settled = `${one}, reconciled: { with: ‸economy/b, why: Because. }`

  test.each([
    ['with numbers that can both be true', claim([one])],
    ['of figures that measure something else', claim([other]).replace('fall of the price', 'fall of the cost')],
    ['of figures on another basis', claim([`${other}, basis: { price: list }`])],
    ['with a claim that has no figures', claimText({ history })],
  ])('is told: %s', (_, b) => {
    const [found] = check(claim([settled]), b)
    expect(found?.message).toBe('No figure of `economy/b` is at odds with this one: `reconciled` settles nothing.')
  })

  test('is told of one claim with itself, where its other figures agree', () => {
    const itself = `${one}, reconciled: { with: ‸economy/a, why: Because. }`
    reports('figures-disagree', { 'claims/economy/a.yaml': claim([itself, one]) })
    reports('figures-disagree', { 'claims/economy/a.yaml': claim([bare(itself), other]) })
  })

  test('is not told of a claim that was withdrawn', () => {
    check(claim([bare(settled)]), claim([one], [], `withdrawn: ${decided('2026-06-01')}\n`))
  })

  test('is not told of a claim that has a figure that cannot be read', () => {
    const unread = claim([one.replace('fold', 'folds of paper')])
    const texts = { 'claims/economy/a.yaml': claim([bare(settled)]), 'claims/economy/b.yaml': unread }
    reports('figures-disagree', texts, { asOf, besides: ['unknown-unit'] })
  })
})

test('a reconciliation names a claim that there is', () => {
  const figure = `${bare(tenfold)}, reconciled: { with: ‸economy/c, why: Because. }`
  reports('unknown-claim', { 'claims/economy/a.yaml': claim([figure]) })
})

test('of very many figures, each is held against some, in bounded time, and that is said', () => {
  const figures = (value: (at: number) => number) =>
    Array.from({ length: 30 }, (_, at) => `words: "10", value: ${value(at)}, unit: fold, per: year`)
  const claims = Array.from({ length: 100 }, (_, at) => [
    `claims/economy/c${at}.yaml`,
    claim(figures((index) => 1 + at * 30 + index)),
  ])
  const garden = files(Object.fromEntries(claims))
  const start = performance.now()
  const found = diagnose(garden, { asOf: '2026-11-24' }).filter(({ rule }) => rule === 'figures-disagree')
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(found.some(({ message }) => message.startsWith('So many figures measure'))).toBe(true)
})
