import { describe, expect, test } from 'vitest'
import { siteFrom } from '../../helpers/site-from.ts'
import { badge, claimText, decided, pageText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const { pages, log, home, waiting, voices, river } = await tides()
const page = byId(pages, ({ card }) => card.id, 'tides')

test('claims come in the order of the page, those it leaves out after them, withdrawn ones apart', () => {
  expect(page.claims.map(({ id }) => id.slice('tides/'.length))).toEqual([
    ...['two-tides-a-day', 'lagoon-cost', 'fish-pass'],
    ...['halves', 'jobs', 'quay', 'silt', 'turbines-last', 'worth-more'],
  ])
  expect(page.withdrawn.map(({ id }) => id)).toEqual(['tides/moon'])
  expect(page.card.count).toBe('9 claims, 2 contested')
  expect(page.card.spread.map(({ badge, count }) => [badge.id, count])).toEqual([
    ['well-sourced', 1],
    ['caveat', 5],
    ['unconfirmed', 2],
    ['unsourced', 1],
  ])
})

test('claims stand in the groups of the page; what no group holds stands beside them, each claim once', () => {
  const claim = claimText({ history: [badge('2026-05-30', 'remy', 'unsourced')] })
  const list = `claims:
  - farming/a
  - { group: Öfen, claims: [farming/c, farming/a, farming/gone] }
  - { group: Mills, claims: [farming/b] }
`
  const gone = claimText({
    history: [badge('2026-05-30', 'remy', 'unsourced')],
    more: `withdrawn: ${decided('2026-06-05')}\n`,
  })
  const { pages: planted } = siteFrom({
    'pages/farming.md': pageText({ more: list }),
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`claims/farming/${name}.yaml`, claim])),
    'claims/farming/gone.yaml': gone,
  })
  const { groups, claims } = byId(planted, ({ card }) => card.id, 'farming')
  const names = (cards: readonly { readonly id: string }[]): string => cards.map(({ id }) => id.slice(8)).join(' ')
  expect(groups.map(({ id, title, claims: cards }) => [id, title, names(cards)])).toEqual([
    ['g-claims', undefined, 'a'],
    ['g-oefen', 'Öfen', 'c'],
    ['g-mills', 'Mills', 'b'],
    ['g-beside-these', 'Beside these', 'd'],
  ])
  expect(names(claims)).toBe('a c b d')
})

test('a claim says in a few words what stands for it, what against it, and when it moved last', () => {
  const said = (id: string) => {
    const claims = page.groups.flatMap((group) => group.claims)
    const { support, against, lastMove, plantedOn } = byId(claims, (claim) => claim.id, `tides/${id}`)
    return [support, against, lastMove?.date, plantedOn]
  }
  expect(said('lagoon-cost')).toEqual(['3 sources for it', [], '2026-05-30', '2026-05-30'])
  expect(said('worth-more')).toEqual(['rests on 2 claims', ['what it rests on is contested'], undefined, '2026-06-05'])
  expect(said('quay')).toEqual(['no source', [], undefined, '2025-10-01'])
  expect(said('fish-pass')[1]).toEqual(['River Watch 2025', '“Nothing comes through”'])
})

test('a page without groups has no heading over its claims', () => {
  expect(page.groups.map(({ title }) => title)).toEqual([undefined])
})

describe('the tend log', () => {
  const lines = page.log.map(({ date, kind, by, of }) => `${date} ${kind} by @${by.id}, ${of}`)

  test('is newest first, by day, voice and kind', () => {
    expect(lines).toEqual([
      '2026-06-10 badge-moved by @editor, 1 claim',
      '2026-06-05 tended by @editor, 1 claim and 1 page',
      '2026-06-05 tended by @remy, 1 claim',
      '2026-06-05 grew by @halima, 2 claims',
      '2026-06-05 grew by @remy, 1 claim',
      '2026-05-30 badge-moved by @editor, 1 claim',
      '2026-05-30 grew by @remy, 1 claim',
      '2026-05-29 withdrawn by @editor, 1 claim',
      '2026-05-28 grew by @remy, 4 claims',
      '2025-10-01 grew by @halima, 1 claim',
    ])
  })

  test('of the whole site tells of pages and dispatches too', () => {
    const groups = log.flatMap(({ days }) => days.flatMap((day) => day.groups))
    const kinds = new Set(groups.flatMap(({ events }) => events.map(({ record }) => record.kind)))
    expect([...kinds].sort()).toEqual(['claim', 'dispatch', 'page'])
    expect(groups.filter(({ kind }) => kind === 'badge-moved').every(({ events }) => events.length === 1)).toBe(true)
  })
})

test('the log has months and days, newest first, each with what happened on it and in the words of its language', () => {
  expect(log.map(({ month, title, moves }) => [month, title, moves])).toMatchInlineSnapshot(`
    [
      [
        "2026-06",
        "June 2026",
        "1 move",
      ],
      [
        "2026-05",
        "May 2026",
        "1 move, 1 down",
      ],
      [
        "2025-10",
        "October 2025",
        "",
      ],
    ]
  `)
  for (const { month, days } of log) {
    expect(days.map(({ date }) => date)).toEqual(
      days
        .map(({ date }) => date)
        .toSorted()
        .reverse(),
    )
    for (const { date, groups } of days) {
      expect(date.slice(0, 7)).toBe(month)
      expect(new Set(groups.map((group) => group.date))).toEqual(new Set([date]))
    }
  }
  const american = {
    'garden.yaml': 'title: A garden\nurl: https://garden.example\nlanguage: en-US\n',
    'claims/economy/bread.yaml': claimText({ history: [badge('2026-06-10', 'remy', 'unsourced')] }),
  }
  const [newest] = siteFrom(american).log
  expect([newest?.title, newest?.days[0]?.title]).toMatchInlineSnapshot(`
    [
      "June 2026",
      "Wednesday, June 10",
    ]
  `)
})

test('raw material is grouped and counted by kind: worked, waiting or aside', () => {
  expect(page.material.count).toBe('15 sources: 12 worked, 2 waiting, 1 aside')
  expect(page.material.kinds.map(({ count, states }) => `${count}: ${states}`)).toContain('1 search: 1 waiting')
  const items = page.material.kinds.flatMap((kind) => kind.items)
  expect(byId(items, ({ source }) => source.id, 'survey').claims.map(({ id }) => id)).toEqual([
    'tides/fish-pass',
    'tides/silt',
    'tides/two-tides-a-day',
  ])
  expect(byId(items, ({ source }) => source.id, 'brochure').why).toBe('It is an advertisement.')
})

test('the outline leads to the sections of the prose and to those of every page', () => {
  expect(page.outline.map(({ href }) => href)).toEqual([
    ...['#s-what-s-happening', '#s-what-s-contested', '#s-what-to-watch'],
    ...['#claims', '#questions', '#river', '#material', '#log', '#related'],
  ])
  expect(byId(pages, ({ card }) => card.id, 'grid').outline.map(({ href }) => href)).not.toContain('#questions')
})

test('the outline says headings in words, whatever the titles of what they name', () => {
  const source =
    'title: Latency > throughput <b>"</h2>\nkind: report\npublisher: Able & <i>Son</i>\nurl: https://one.example/\n'
  const of = siteFrom({
    'sources/a.yaml': `${source}history:\n  - { date: 2026-05-30, by: editor, grade: B, why: Read. }\n`,
    'pages/economy.md':
      '---\ntitle: Economy\nsummary: What things cost.\nplanted: 2026-05-30\n---\n## Prices [@a]\n\n## *Rye* on [[sea-beds]] &amp;lt;\n',
  })
  expect(byId(of.pages, ({ card }) => card.id, 'economy').outline.slice(0, 2)).toEqual([
    { href: '#s-prices-able-i-son-i', text: 'Prices [Able & <i>Son</i>]' },
    { href: '#s-rye-on-sea-beds-lt', text: 'Rye on sea beds &lt;' },
  ])
})

test('a page that does not exist yet is wanted', () => {
  expect(page.related.map(({ title, wanted }) => [title, wanted])).toEqual([
    ['The Grid and the Clock', false],
    ['sea beds', true],
  ])
  expect(waiting.wanted).toMatchObject([{ id: 'sea-beds', sources: '2 sources', wantedBy: [{ id: 'tides' }] }])
})

test('what waits for somebody is in the order of its last entry', () => {
  const [ripe, overdue, due] = waiting.lists.map(({ items }) => items)
  expect(ripe?.map(({ ref, promotion }) => [ref.id, promotion?.id])).toEqual([
    ['tides/silt', 'well-sourced'],
    ['2026-06-07-clock', 'caveat'],
  ])
  expect(overdue?.map(({ ref }) => ref.id)).toEqual(['tides/quay'])
  expect(due?.map(({ ref }) => ref.id)).toEqual(['tides/fish-pass', 'tides/turbines-last'])
  expect(waiting.material?.count).toBe('2 sources: 2 waiting')
})

test('the home page shows pages in the garden’s order, the last moves and the head of the river', () => {
  expect(home.pages.map(({ id }) => id)).toEqual(['tides', 'grid'])
  expect(home.moves.map(({ date, record }) => [date, record.id])).toEqual([
    ['2026-06-10', 'tides/two-tides-a-day'],
    ['2026-05-30', 'tides/lagoon-cost'],
  ])
  expect(home.river.map(({ id }) => id)).toEqual(['2026-06-07-clock', '2026-06-06-eels'])
  expect([home.claims, home.sources]).toEqual(['11 claims', '17 sources'])
  expect(home.ladder.map(({ badge, count }) => `${badge.label}: ${count}`)).toEqual([
    'Well sourced: 1 claim',
    'Caveat: 6 claims',
    'Unconfirmed: 3 claims',
    'Unsourced: 1 claim',
  ])
  expect(home.moved).toBe('2 times, 1 of them down')
})

test('a dispatch without a title is named by how it begins, and does not begin twice', () => {
  const [untitled] = river
  expect(untitled?.title).toBe(
    'If a tide can be told to the minute for ten years, why does nobody sell it ten years ahead?',
  )
  expect(untitled?.lead).toMatch(/^A contract for a known hour/)
})

test('a voice shows how its claims fared; withdrawn ones do not count', () => {
  const remy = byId(voices, ({ card }) => card.id, 'remy')
  expect(remy.card.about).toBe('voice · persona · Sea and money')
  expect(remy.card.count).toBe('6 claims planted, 1 dispatch')
  expect(remy.fared).toBe('Of 6 claims that it planted, 1 went up, 1 went down and 4 kept the badge.')
  expect(remy.plantings).toHaveLength(7)
})
