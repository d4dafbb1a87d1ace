import { describe, expect, test } from 'vitest'
import { onDay } from '../../src/engine/day.ts'
import { checkGarden } from '../../src/engine/index.ts'
import type { RouteKind, Shown } from '../../src/views/routes.ts'
import { type Site, siteInParts, siteOf } from '../../src/views/site.ts'
import { files, type Texts } from '../helpers/garden.ts'
import { seriesText } from '../helpers/series.ts'
import { badge, cite, claimText, dispatchText, grade, pageText, sourceText } from '../helpers/texts.ts'

const perPart = {
  claims: 4,
  sources: 3,
  river: 2,
  voices: 2,
  log: 4,
  figures: 2,
  waiting: 4,
  dispatches: 1,
  plantings: 2,
}
const { judged } = checkGarden(files(grown()), onDay('2026-11-24'))
if (!judged) throw new Error('The garden cannot be judged.')
const whereabouts = { base: '', folder: undefined }
const whole = siteOf(judged, {}, whereabouts)
/** The same site with lists that are cut after a few records. */
const cut = siteInParts(judged, {}, whereabouts, perPart)

/** A page with more claims than stand together, one with few, and a folder without a page; on few days, much. */
function grown(): Texts {
  const many = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at))
  const day = (at: number): string => `2026-0${(at % 3) + 5}-1${at % 2}`
  const claims = ['many', 'many', 'many', 'few', 'loose'].flatMap((folder, at) =>
    many(3, (index): [string, string] => {
      const moved = index === 0 ? [badge('2026-07-12', 'editor', 'caveat')] : []
      const history = [badge(day(at + index), 'remy', 'unsourced'), ...moved]
      return [
        `claims/${folder}/c-${at}-${index}.yaml`,
        claimText({ evidence: [cite('s-1')], history, more: index === 0 ? figure(at) : '' }),
      ]
    }),
  )
  return Object.fromEntries([
    ...claims,
    ...['many', 'few'].map((page) => [
      `pages/${page}.md`,
      pageText({ more: 'related:\n  - { page: wished, why: So. }\n' }).replace('A page', `On ${page}`),
    ]),
    ...many(9, (at) => {
      const kind = ['report', 'report', 'paper'][at % 3] ?? ''
      return [`sources/s-${at}.yaml`, sourceText(`s-${at}`, { kind, history: [grade('2026-05-30', 'editor', 'B')] })]
    }),
    ...many(7, (at) => [
      `river/2026-11-23-d-${at}.md`,
      dispatchText({ history: [badge('2026-11-23', 'remy', 'unsourced')] }),
    ]),
    ...many(3, (at) => [`voices/v-${at}.yaml`, `name: Voice ${at}\nrole: voice\n`]),
    ...many(2, (at) => {
      const history = ['2026-06-10', '2026-06-11'].map((date) => `date: ${date}, by: remy, why: Read.`)
      return [`series/r-${at}.yaml`, seriesText({ rows: ['2025-10-01, "1.70", null, null, s-1'], history })]
    }),
  ])
}

/** A figure of one of two measures. */
function figure(at: number): string {
  return `detail: It was 1.\nfigures:\n  - { id: one, words: was 1, measure: Measure ${at % 2}, value: 1 }\n`
}

/** How much each list holds. */
const sizes = { claims: 15, sources: 9, river: 7, voices: 5, log: 31, figures: 5, waiting: 22 }

/** What each page of a list holds, by the ids of its records. */
const lists: { readonly [K in RouteKind]?: (shown: Shown[K]) => readonly string[] } = {
  claims: ({ list }) => list.flatMap(({ claims }) => claims.map(({ id }) => id)),
  sources: ({ kinds }) => kinds.flatMap(({ items }) => items.map(({ source }) => source.id)),
  river: ({ river }) => river.map(({ id }) => id),
  voices: ({ voices }) => voices.map(({ id }) => id),
  figures: ({ list }) => list.flatMap(({ rows }) => rows.map(({ claim }) => claim.id)),
  waiting: ({ lists, material, wanted = [] }) => [
    ...lists.flatMap(({ id, items }) => items.map(({ ref }) => `${id} ${ref.id}`)),
    ...(material?.kinds ?? []).flatMap(({ items }) => items.map(({ source }) => source.id)),
    ...wanted.map(({ id }) => id),
  ],
  log: ({ log }) =>
    log.flatMap(({ days }) =>
      days.flatMap(({ groups }) => groups.flatMap(({ events }) => events.map(({ href, date }) => `${date} ${href}`))),
    ),
}

/** The pages of a list, as they follow each other. */
function pagesOf<K extends RouteKind>(site: Site, kind: K, id?: string): { address: string; shown: Shown[K] }[] {
  return [...site.routes.values()]
    .filter((route) => route.kind === kind && route.id === id)
    .map((route) => ({ address: route.address, shown: route.show() as Shown[K] }))
}

describe.each(Object.entries(lists) as ['claims', NonNullable<(typeof lists)['claims']>][])('%s', (kind, idsOf) => {
  const pages = pagesOf(cut, kind)

  test('stand each on one page, in the order of the whole list', () => {
    const all = pagesOf(whole, kind).flatMap(({ shown }) => idsOf(shown))
    expect(pages.length).toBeGreaterThan(1)
    expect(all).toHaveLength(sizes[kind])
    expect(pages.flatMap(({ shown }) => idsOf(shown))).toEqual(all)
  })

  test('are few on each page', () => {
    const [first = 0, ...more] = pages.map(({ shown }) => idsOf(shown).length)
    expect(first).toBeLessThanOrEqual(2 * perPart[kind])
    expect(more.filter((count) => count < 1 || count > perPart[kind])).toEqual([])
  })

  test('lead from each page to every other, each by a name of its own', () => {
    for (const [index, { shown }] of pages.entries()) {
      expect(shown.parts?.at).toBe(index)
      expect(shown.parts?.all.map(({ href }) => href)).toEqual(pages.map(({ address }) => address))
      expect(new Set(shown.parts?.all.map(({ label }) => label)).size).toBe(pages.length)
    }
  })

  test('stand on one page with nothing that leads to others, where they are few', () => {
    expect(pagesOf(whole, kind).map(({ address, shown }) => [address, shown.parts])).toEqual([[`/${kind}/`, undefined]])
  })
})

describe('the pages of a voice', () => {
  const pages = pagesOf(cut, 'voice', 'remy').map(({ shown: { view } }) => view)
  const [all] = pagesOf(whole, 'voice', 'remy').map(({ shown: { view } }) => view)

  test('hold its dispatches and what it planted, each on one of them, newest first', () => {
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(({ dispatches }) => dispatches.map(({ id }) => id))).toEqual(
      all?.dispatches.map(({ id }) => id),
    )
    expect(pages.flatMap(({ plantings }) => plantings.map(({ claim }) => claim.id))).toEqual(
      all?.plantings.map(({ claim }) => claim.id),
    )
    expect([all?.dispatches.length, all?.plantings.length, all?.parts]).toEqual([7, 15, undefined])
  })

  test('say what they hold', () => {
    expect(pages.map(({ parts }) => parts?.holds)).toMatchInlineSnapshot(`
      [
        "Dispatches 1–2 of 7, claims 1–3 of 15, newest first",
        "Claims 4–5 of 15, newest first",
        "Dispatches 3 of 7, claims 6–7 of 15, newest first",
        "Dispatches 4 of 7, claims 8–9 of 15, newest first",
        "Dispatches 5 of 7, claims 10–11 of 15, newest first",
        "Dispatches 6 of 7, claims 12–13 of 15, newest first",
        "Dispatches 7 of 7, claims 14–15 of 15, newest first",
      ]
    `)
  })
})

test('pages of lists are addresses of the site, further ones below the list, and in its sitemap', () => {
  const further = [...cut.routes.values()].flatMap(({ address, part }) => (part === undefined ? [] : [address]))
  expect(further.length).toBeGreaterThan(10)
  expect(further.filter((address) => !/^\/(?:[a-z]+\/){1,2}-[1-9]\d*\/$/.test(address))).toEqual([])
  expect(cut.addresses.pages).toEqual(expect.arrayContaining(further))
  expect([...cut.routes.keys()].toSorted()).toEqual(
    [...cut.addresses.pages, ...cut.addresses.moved, '/404.html'].toSorted(),
  )
  expect(cut.taken().places.map(({ href }) => href)).toEqual(expect.arrayContaining(further))
})

test('an anchor of the whole list leads on from its first page', () => {
  const [first] = pagesOf(cut, 'log').map(({ shown }) => shown)
  const here = first?.log.map(({ month }) => month) ?? []
  const further = first?.parts?.all.flatMap(({ groups }) => groups) ?? []
  const months = pagesOf(whole, 'log').flatMap(({ shown }) => shown.log.map(({ month }) => month))
  expect([...here, ...further.map(({ id }) => id)]).toEqual(months)
  expect(further.map(({ href }) => href)).toMatchInlineSnapshot(`
    [
      "/log/-9/#2026-07",
      "/log/-5/#2026-06",
      "/log/-2/#2026-05",
    ]
  `)
})

test('a page of a list says what it holds', () => {
  const labels = (kind: 'claims' | 'sources' | 'river' | 'voices' | 'log') =>
    pagesOf(cut, kind)[0]?.shown.parts?.all.map(({ label }) => label)
  expect(labels('claims')).toMatchInlineSnapshot(`
    [
      "On few",
      "On many, 1–4 of 9",
      "On many, 5–8 of 9",
      "On many, 9 of 9 to On no page",
    ]
  `)
  expect(labels('sources')).toMatchInlineSnapshot(`
    [
      "6 reports, 1–3 of 6",
      "6 reports, 4–6 of 6",
      "3 papers",
    ]
  `)
  expect(labels('river')).toMatchInlineSnapshot(`
    [
      "2026-11-23, 1 of 3",
      "2026-11-23, 2 of 3",
      "2026-11-23, 3 of 3",
    ]
  `)
  expect(labels('voices')).toMatchInlineSnapshot(`
    [
      "The editor to Remy",
      "Voice 0 to Voice 1",
      "Voice 2",
    ]
  `)
  expect(labels('log')).toMatchInlineSnapshot(`
    [
      "since 2026-11-23",
      "2026-07-12, 1 of 2",
      "2026-07-12, 2 of 2",
      "2026-07-11",
      "2026-07-10",
      "2026-06-11",
      "2026-06-10, 1 of 2",
      "2026-06-10, 2 of 2",
      "2026-05-11",
      "2026-05-10",
    ]
  `)
})

test('the lens of a page of claims is that of its claims', () => {
  for (const { shown } of pagesOf(cut, 'claims')) {
    const own = new Set(shown.list.flatMap(({ claims }) => claims.map(({ id }) => id)))
    expect(shown.lens.moves.filter(({ record }) => !own.has(record.id))).toEqual([])
  }
})

test('an entry that joins the log changes its newest page alone', () => {
  const newest = 'river/2026-11-23-d-6.md'
  const history = [badge('2026-11-23', 'remy', 'unsourced'), badge('2026-11-24', 'editor', 'unsourced')]
  const { judged: tended } = checkGarden(
    files({ ...grown(), [newest]: dispatchText({ history }) }),
    onDay('2026-11-24'),
  )
  if (!tended) throw new Error('The garden cannot be judged.')
  const told = (site: Site) =>
    pagesOf(site, 'log').map(({ address, shown }) => [address, JSON.stringify(shown)] as const)
  const before = new Map(told(cut))
  const changed = told(siteInParts(tended, {}, whereabouts, perPart)).filter(([at, text]) => before.get(at) !== text)
  expect(changed.map(([address]) => address)).toEqual(['/log/'])
})

test('a month that is cut says of which moves it counts', () => {
  const moves = pagesOf(cut, 'log').flatMap(({ shown }) => shown.log.map((month) => month.moves))
  expect(moves.some((words) => words.includes('in the whole month'))).toBe(true)
})

test('a wanted page is led to by its anchor, on whatever page of the work list it stands', () => {
  const pages = pagesOf(cut, 'waiting')
  const [first] = pages
  const wanted = pages.flatMap(({ address, shown }) => (shown.wanted ?? []).map(({ id }) => [address, id]))
  const led = first?.shown.parts?.all.flatMap(({ groups }) => groups.map(({ href }) => href)) ?? []
  expect(wanted.length).toBeGreaterThan(0)
  for (const [address, id] of wanted) {
    if (address !== first?.address) expect(led).toContain(`${address}#wanted-${id}`)
  }
  expect(wanted.some(([address]) => address !== first?.address)).toBe(true)
})
