import { expect, test } from 'vitest'
import { byId, tides } from '../../helpers/tides.ts'

const { claims } = await tides()

/** What stands beside each step of a claim. */
function besides(id: string): string[][] {
  const { steps } = byId(claims, ({ card }) => card.id, id)
  return steps.map(({ sources }) => sources.map(({ does, title, words }) => `${does} ${title}: ${words}`))
}

test('every claim has the steps of its card, and no source is told twice for one reason', () => {
  for (const { card, steps } of claims) {
    if (steps.length > 0) expect(steps.map(({ says, taken }) => ({ says, taken }))).toEqual(card.steps)
    const lines = steps
      .flatMap(({ sources }) => sources.filter(({ does }) => does === 'nothing'))
      .map(({ title, words }) => title + words)
    expect(lines).toEqual([...new Set(lines)])
  }
})

test('a source that takes a step is named with its grade, others with the reason', () => {
  expect(besides('tides/fish-pass')).toMatchInlineSnapshot(`
    [
      [
        "takes Salmon, silt and salt: a survey of six lagoons: grade B",
      ],
      [
        "nothing Our turbines: built for life: grade C, where B or better is asked",
      ],
      [
        "takes Salmon, silt and salt: a survey of six lagoons: grade B",
      ],
      [
        "bars A count of eels at the sluice: grade B, speaks against it",
        "nothing Nothing comes through: it does not say so itself, a reader must infer it; answered on 2026-06-06; grade D, and better sources stand for the claim",
      ],
    ]
  `)
})
