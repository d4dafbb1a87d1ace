import { expect, test } from 'vitest'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, cite, claimText, grade, sourceText } from '../../helpers/texts.ts'
import { byId } from '../../helpers/tides.ts'

const history = [badge('2026-05-30', 'remy', 'unsourced')]

/** A claim with one figure, and perhaps evidence. */
function claim(figure: string, evidence: readonly string[] = []): string {
  const more = `detail: It fell 10, 280 or 1000000 times.\nfigures:\n  - { id: fall, measure: fall of the price, unit: fold, ${figure} }\n`
  return claimText({ history, evidence, more })
}

const tenfold = 'words: "10", value: 10, per: year, from: 2021-11-18, to: 2024-11-12'
const of280 = 'words: "280", value: 280, from: 2022-11-30, to: 2024-09-24'

function quarrels(one: string, other: string, language = 'en') {
  const { claims } = siteFrom({
    'garden.yaml': `title: A garden\nurl: https://garden.example\nlanguage: ${language}\n`,
    'sources/study.yaml': sourceText('study', { history: [grade('2026-05-30', 'editor', 'B')] }),
    'claims/economy/a.yaml': one,
    'claims/economy/b.yaml': other,
  })
  return ['economy/a', 'economy/b'].map((id) => byId(claims, ({ card }) => card.id, id).quarrels.quarrels)
}

test('numbers at odds are shown face to face at both claims, on one basis', () => {
  const [ofA, ofB] = quarrels(claim(tenfold), claim(of280))
  expect(ofA).toMatchObject([
    {
      here: { words: '10', amount: '10 a year', days: { from: '2021-11-18', to: '2024-11-12' } },
      there: { words: '280', amount: '22.2 a year' },
      claim: { id: 'economy/b' },
      why: undefined,
      against: undefined,
    },
  ])
  expect(ofB).toMatchObject([
    { here: { amount: '22.2 a year' }, there: { amount: '10 a year' }, claim: { id: 'economy/a' } },
  ])
})

test('as the language of the site writes them', () => {
  const [ofA] = quarrels(claim(tenfold), claim('words: 280 or 1000000, low: 280, high: 1000000, per: year'), 'de')
  expect(ofA?.[0]?.there.amount).toBe('280 bis 1.000.000 im Jahr')
})

test('what is on record of them is told', () => {
  const reconciled = quarrels(claim(`${tenfold}, reconciled: { with: economy/b, why: Six levels. }`), claim(of280))
  expect(reconciled.map((each) => each[0]?.why)).toEqual(['Six levels.', 'Six levels.'])
  const contradicted = quarrels(claim(tenfold, [cite('study', 'contradicts')]), claim(of280, [cite('study')]))
  expect(contradicted.map((each) => each[0]?.against?.title)).toEqual(['On study', 'On study'])
})

test('figures at one are not shown', () => {
  expect(quarrels(claim(tenfold), claim('words: "10", value: 10, per: year'))).toEqual([[], []])
})
