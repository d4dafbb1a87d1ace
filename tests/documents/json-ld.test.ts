import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseFragment } from 'parse5'
import type { Graph } from 'schema-dts'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageData, scriptText } from '../../src/documents/json-ld/graph.ts'
import { articleData, claimData, dispatchData, voiceData } from '../../src/documents/json-ld/records.ts'
import { seriesData } from '../../src/documents/json-ld/series.ts'
import { sourceData } from '../../src/documents/json-ld/source.ts'
import { planted, seriesText, sourceOfRows } from '../helpers/series.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { byId, tides } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides()
const { claims, frame } = site
const claim = claimData(
  frame,
  byId(claims, ({ card }) => card.id, 'tides/fish-pass'),
)
const graphs = graphsOf(site)

/** What each kind of page of a site says of itself. */
function graphsOf({ claims, pages, sources, series, dispatches, voices, voiceList, frame }: Viewed): Graph[] {
  return [
    pageData(frame, { title: frame.title, description: undefined, href: frame.homeHref }),
    pageData(frame, { title: 'Log', description: 'All of it.', href: '/log/' }),
    ...pages.map((view) => articleData(frame, view)),
    ...claims.map((view) => claimData(frame, view)),
    ...sources.map((view) => sourceData(frame, view)),
    ...series.map((view) => seriesData(frame, view)),
    ...dispatches.map((view) =>
      dispatchData(
        frame,
        view,
        voiceList.find(({ id }) => id === view.card.voice.id),
      ),
    ),
    ...voices.map((view) => voiceData(frame, view)),
  ]
}

/** Things that are not in the vocabulary. */
const unknown = [{ '@type': 'Claim', statement: 'x' }, { '@type': 'Belief' }]
const hostileGraphs = graphsOf(siteFrom(hostile))
const charted = graphsOf(
  siteFrom(
    {
      'garden.yaml': 'title: Bread\nurl: https://garden.example\nlanguage: en\nlicence: CC BY 4.0\n',
      'series/rent.yaml': seriesText({ history: [planted, 'date: 2026-06-02, by: remy, why: Read again.'] }),
      ...sourceOfRows,
    },
    { base: '/g' },
  ),
)
const thingsOf = { tides: thingsIn(graphs), charted: thingsIn(charted), hostile: thingsIn(hostileGraphs), unknown }

function thingsIn(all: readonly Graph[]): readonly unknown[] {
  return all.flatMap((graph) => graph['@graph'])
}

/** What TypeScript says of things as the types of schema.org see them, which stand in `schema-dts`. */
let faults: Readonly<Record<keyof typeof thingsOf, readonly string[]>>

let folder: string
// Within the project, where the types of the vocabulary are found.
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, 'vocabulary-'))
  faults = faultsOf(thingsOf)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Checks all things in one program, since the types of the vocabulary are many. */
function faultsOf<Name extends string>(things: Readonly<Record<Name, readonly unknown[]>>): Record<Name, string[]> {
  const names = Object.keys(things) as Name[]
  const file = (name: Name): string => join(folder, `${name}.ts`)
  for (const name of names) {
    const lines = things[name].map((thing, index) => `export const thing${index}: Thing = ${JSON.stringify(thing)}`)
    writeFileSync(file(name), ["import type { Thing } from 'schema-dts'", ...lines].join('\n'))
  }
  const program = ts.createProgram(names.map(file), {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    lib: ['lib.es5.d.ts'],
    types: [],
  })
  const faultsIn = (name: Name): string[] =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file(name)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  return Object.fromEntries(names.map((name) => [name, faultsIn(name)])) as Record<Name, string[]>
}

test('everything that pages say of themselves is in the vocabulary of schema.org', () => {
  expect(thingsOf.tides.length).toBeGreaterThan(60)
  expect([faults.tides, faults.charted]).toEqual([[], []])
})

test('what is not in the vocabulary would be seen', () => {
  expect(faults.unknown).toHaveLength(2)
})

test('a claim is reviewed, its badge a rating of the ladder', () => {
  expect(claim['@graph'][0]).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: "More than nine fish in ten pass a lagoon's turbines unharmed.",
    itemReviewed: { '@id': 'https://tides.example/claims/tides/fish-pass/#claim' },
    reviewRating: { ratingValue: 3, bestRating: 4, worstRating: 1, alternateName: 'Caveat' },
  })
  expect(claim['@graph'].map((thing) => Object(thing)['@type'])).toEqual(['ClaimReview', 'Claim', 'BreadcrumbList'])
})

test('a claim names the works that it cites, and the words of each that a passage holds', () => {
  const [review] = claim['@graph']
  const work = (id: string) => ({ '@id': `https://tides.example/sources/${id}/#work` })
  expect(review).toMatchObject({
    citation: [
      ...['survey', 'turbine-maker', 'sluice-count', 'angler-post'].map(work),
      {
        '@type': 'Quotation',
        text: 'Of 412 eels, 131 came through alive.',
        isPartOf: work('sluice-count'),
        url: expect.stringMatching(/^https:\/\/river\.example\/eels#:~:text=Of%20412/),
      },
    ],
  })
})

test('a series is a dataset, with its rows to download and the works that they are from', () => {
  const at = (path: string): string => `https://garden.example/g/${path}`
  const graph = charted.find((each) => each['@graph'].some((thing) => Object(thing)['@id'] === at('series/rent/')))
  expect(graph?.['@graph']).toMatchObject([
    {
      '@type': 'Dataset',
      name: 'Rent of a chip',
      description: 'The price was $1.70 in 2025.',
      datePublished: '2026-05-30',
      dateModified: '2026-06-02',
      license: { name: 'CC BY 4.0' },
      isBasedOn: [{ '@id': at('sources/a/#work') }],
      distribution: [
        { contentUrl: at('api/v1/series/rent/data.csv'), encodingFormat: 'text/csv' },
        { contentUrl: at('api/v1/series/rent/datapackage.json'), encodingFormat: 'application/json' },
      ],
    },
    { '@type': 'BreadcrumbList' },
  ])
})

test('the site is published by whoever answers for it', () => {
  const publisherIn = (of: Viewed) =>
    pageData(of.frame, { title: of.frame.title, description: undefined, href: of.frame.homeHref })['@graph'][0]
  expect(publisherIn(site)).toMatchObject({
    publisher: {
      name: 'The Harbour Desk',
      url: 'https://harbour-desk.example/about',
      email: 'tides@harbour-desk.example',
    },
  })
  const garden = 'title: Bread\nurl: https://garden.example\nlanguage: en\ncontact: https://desk.example/write\n'
  const { publisher } = Object(publisherIn(siteFrom({ 'garden.yaml': garden })))
  expect(publisher).toMatchObject({
    name: 'Bread',
    url: 'https://garden.example/',
    contactPoint: { url: 'https://desk.example/write' },
  })
  expect(publisher).not.toHaveProperty('email')
})

test('a claim that was withdrawn is not reviewed, and says so', () => {
  const withdrawn = claims.filter(({ card }) => card.withdrawn)
  expect(withdrawn.length).toBeGreaterThan(0)
  for (const view of withdrawn) {
    const [said] = claimData(frame, view)['@graph']
    expect(said).toMatchObject({ '@type': 'CreativeWork', text: expect.stringMatching(/^Withdrawn on /) })
  }
})

test('readers find what they ask of each type: a rating, a description, two steps of a trail', () => {
  const things = graphs.flatMap((graph) => graph['@graph']).map((thing): Record<string, unknown> => Object(thing))
  const of = (type: string): Record<string, unknown>[] => things.filter((thing) => thing['@type'] === type)
  expect(of('ClaimReview').length).toBeGreaterThan(3)
  expect(of('ClaimReview').filter((review) => !review['reviewRating'])).toEqual([])
  expect(of('Dataset').filter(({ description }) => typeof description !== 'string')).toEqual([])
  expect(of('BreadcrumbList').length).toBeGreaterThan(3)
  expect(of('BreadcrumbList').filter(({ itemListElement }) => Object(itemListElement).length < 2)).toEqual([])
  expect(of('DiscussionForumPosting')).toEqual([])
})

test.each([
  ['tides', graphs],
  ['charted', charted],
])('every node that is named within the site %s is described on one of its pages', (_name, all) => {
  const described = new Set<string>()
  const named = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const id = '@id' in value ? String(value['@id']) : undefined
    if (id !== undefined) (Object.keys(value).length > 1 ? described : named).add(id)
    for (const child of Object.values(value)) walk(child)
  }
  walk(all)
  expect([...named].filter((id) => !described.has(id))).toEqual([])
})

test('nothing ends the script that it stands in', () => {
  const text = scriptText({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Claim', text: '</script><!--' }] })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ text: '</script><!--' }] })
})

describe('a hostile garden', () => {
  test('ends no script, and is read back as it was written', () => {
    expect(hostileGraphs.length).toBeGreaterThan(7)
    for (const data of hostileGraphs) {
      const text = scriptText(data)
      const { childNodes } = parseFragment(`<script type="application/ld+json">${text}</script>`)
      expect(childNodes).toMatchObject([{ nodeName: 'script', childNodes: [{ value: text }] }])
      expect(JSON.parse(text)).toEqual(data)
    }
  })

  test('is in the vocabulary, with its titles whole', () => {
    expect(faults.hostile).toEqual([])
    const title = `]]> ]]> </title><script>alert(1)</script> "'&amp; \u0001\u000B\u007F \uD800 \uFFFF \u202E`
    const article = thingsOf.hostile.find((thing) => Object(thing)['@type'] === 'Article')
    expect(article).toMatchObject({ headline: title })
  })
})
