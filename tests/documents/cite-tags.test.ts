import { expect, test } from 'vitest'
import { citationOf } from '../../src/documents/cite/cite.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { byId, tides } from '../helpers/tides.ts'

const { frame, claims, sources, pages } = await tides()

const tagsOf = (cite: Parameters<typeof citationOf>[0]): string[] =>
  citationOf(cite, frame).tags.map(({ name, content }) => `${name}: ${content}`)

test('a claim, with the garden as its author and the day of its last entry', () => {
  expect(tagsOf(byId(claims, ({ card }) => card.id, 'tides/fish-pass').cite)).toMatchInlineSnapshot(`
    [
      "citation_title: More than nine fish in ten pass a lagoon's turbines unharmed.",
      "citation_author: Tidal Notes",
      "citation_publication_date: 2026/05/28",
      "citation_publisher: The Harbour Desk",
      "citation_language: en-GB",
      "citation_public_url: https://tides.example/claims/tides/fish-pass/#e1",
    ]
  `)
})

test('sources as what they are', () => {
  expect(sources.map(({ cite }) => tagsOf(cite))).toMatchInlineSnapshot(`
    [
      [
        "citation_title: Nothing comes through",
        "citation_public_url: https://anglers.example/1",
      ],
      [
        "citation_title: Come and see the lagoon",
        "citation_public_url: https://severn.example/brochure",
      ],
      [
        "citation_title: Lagoon to bring 2,200 jobs",
        "citation_publication_date: 2026/06/02",
        "citation_journal_title: The Daily",
        "citation_public_url: https://daily.example/jobs",
      ],
      [
        "citation_title: Tide",
        "citation_journal_title: An Encyclopedia",
        "citation_public_url: https://encyclopedia.example/tide",
      ],
      [
        "citation_title: What do operators of grids say of tides that can be told years ahead?",
        "citation_public_url: https://threads.example/9",
      ],
      [
        "citation_title: Log of the harbour office, 1820 to 2020",
        "citation_publication_date: 2020",
        "citation_publisher: Harbour Office",
        "citation_public_url: https://harbour.example/log",
      ],
      [
        "citation_title: The price in a contract that nobody has published",
      ],
      [
        "citation_title: A model of silt",
        "citation_author: Eames, Ed",
        "citation_publication_date: 1998",
        "citation_public_url: https://arxiv.org/abs/9811.01234",
      ],
      [
        "citation_title: What a lagoon costs",
        "citation_author: Dyer, Dee",
        "citation_publication_date: 2025/11/03",
        "citation_technical_report_institution: Institute of Coasts",
        "citation_public_url: https://coasts.example/cost",
      ],
      [
        "citation_title: What the study does not say",
        "citation_author: Dyer, Dee",
        "citation_publication_date: 2025/12",
        "citation_public_url: https://dyer.example/blog",
      ],
      [
        "citation_title: Lagoons cost three times as much",
        "citation_publication_date: 2025/11/04",
        "citation_journal_title: Morning Paper",
        "citation_public_url: https://morning.example/lagoons",
      ],
      [
        "citation_title: A lagoon for the Severn: 2,200 jobs",
        "citation_publication_date: 2026/06/01",
        "citation_public_url: https://severn.example/release",
      ],
      [
        "citation_title: A count of eels at the sluice",
        "citation_publication_date: 2025/09/14",
        "citation_publisher: River Watch",
        "citation_public_url: https://river.example/eels",
      ],
      [
        "citation_title: Salmon, silt and salt: a survey of six lagoons",
        "citation_author: Able, Ann",
        "citation_author: Baker, Bo",
        "citation_author: Carter, Cy",
        "citation_publication_date: 2024/03",
        "citation_journal_title: Journal of Tidal Studies",
        "citation_doi: 10.1234/tides.2024.7",
        "citation_public_url: https://doi.org/10.1234/tides.2024.7",
      ],
      [
        "citation_title: Our turbines: built for life",
        "citation_publication_date: 2025",
        "citation_technical_report_institution: Turbines Ltd",
        "citation_public_url: https://turbines.example/life",
      ],
      [
        "citation_title: Ten thousand lagoons",
        "citation_technical_report_institution: World Tide Forum",
      ],
      [
        "citation_title: Severn jobs boom",
        "citation_publication_date: 2026/06/03",
        "citation_journal_title: The Weekly",
        "citation_public_url: https://weekly.example/jobs",
      ],
    ]
  `)
})

test('every page, claim and source has a title and an address or a publisher', () => {
  for (const { cite } of [...claims, ...sources, ...pages]) {
    const names = citationOf(cite, frame).tags.map(({ name }) => name)
    expect(names[0]).toBe('citation_title')
    if (cite.isOwn) expect(names).toContain('citation_public_url')
  }
})

test('no tag is empty or longer than a line, whatever the garden holds', () => {
  const site = siteFrom(hostile)
  const tags = [...site.claims, ...site.sources, ...site.pages].flatMap(({ cite }) => citationOf(cite, site.frame).tags)
  expect(tags.length).toBeGreaterThan(10)
  for (const { content } of tags) expect(content).toMatch(/^[^\r\n]+$/)
})
