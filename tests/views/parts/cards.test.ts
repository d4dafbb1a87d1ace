import { expect, test } from 'vitest'
import { byId, tides } from '../../helpers/tides.ts'

const { pages, claims, dispatches } = await tides()
const page = byId(pages, ({ card }) => card.id, 'tides')
const inFull = page.groups.flatMap((group) => group.claims)

/** The addresses that the links of a text lead to, of those that open a card. */
function linked(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]+)"[^>]*class="(?:cite|claim-ref)[^"]*"/g)].map(([, href]) => href ?? '')
}

test.each([
  ['a page', [page.bodyHtml, ...inFull.map(({ html }) => html)].join(''), page.cards],
  ...claims.map((view) => [view.card.id, view.detailHtml, view.cards] as const),
  ...dispatches.map((view) => [view.card.id, view.html, view.cards] as const),
] as const)(
  'every link of %s that names a source or a claim has one card',
  (_id, html, { sources, claims: glances }) => {
    const cards = [...sources, ...glances].map(({ href }) => href)
    expect(new Set(cards).size).toBe(cards.length)
    expect(linked(html).filter((href) => !cards.includes(href))).toEqual([])
  },
)

test('a source that is cited beside a text has no card: a click leads to its words', () => {
  const cited = new Set(inFull.flatMap(({ cited: each }) => each.flatMap(({ href }) => href ?? [])))
  const named = linked([page.bodyHtml, ...inFull.map(({ html }) => html)].join(''))
  const cards = page.cards.sources.map(({ href }) => href)
  expect([...cited].filter((href) => !named.includes(href)).length).toBeGreaterThan(3)
  expect(cards.filter((href) => !named.includes(href))).toEqual([])
})

test('the card of a source shows words of it that a claim of the page quotes', () => {
  const { quote, source } = byId(page.cards.sources, (card) => card.source.id, 'sluice-count')
  expect(source.grade).toMatch(/^[A-D]$/)
  expect(quote?.words).toMatch(/\w/)
})

test('the card of a claim tells its badge, its steps and the last move', () => {
  const named = pages.flatMap(({ cards }) => cards.claims)
  expect(named.length).toBeGreaterThan(0)
  for (const { badge, steps, last } of named)
    expect([badge.label, steps.length, last?.why]).toEqual([expect.any(String), 4, expect.any(String)])
})
