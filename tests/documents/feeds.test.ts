import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/documents/document.ts'
import { addressOf } from '../../src/documents/document.ts'
import { feedDocuments } from '../../src/documents/feeds/feeds.ts'
import { planted, seriesText, sourceOfRows } from '../helpers/series.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { badge, claimText, pageText } from '../helpers/texts.ts'
import { byId, tides } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides()
const below = await tides({ base: '/garden' })
const gardens: [string, Viewed][] = [
  ['a small one', site],
  ['one below a path', below],
  ['one without records', siteFrom({})],
  ['a hostile one', siteFrom(hostile)],
]

async function textOf(of: Viewed, path: string): Promise<string> {
  return await byId<Document>(feedDocuments(of), (document) => document.path, path).write()
}

const atom = async (id: string, of = site) => parseAtomFeed(await textOf(of, `feeds/${id}.xml`))
const json = async (id: string, of = site) => parseJsonFeed(await textOf(of, `feeds/${id}.json`))
const titles = async (id: string) => (await atom(id)).entries?.map(({ title }) => title?.value)

test('there are two of everything that can be followed', () => {
  const ids = ['moves', 'downgrades', 'river', 'pages/grid', 'pages/tides']
  const voices = ['voices/editor', 'voices/halima', 'voices/remy']
  const paths = [...ids, ...voices].flatMap((id) => [`feeds/${id}.xml`, `feeds/${id}.json`])
  expect(feedDocuments(site).map(({ path }) => path)).toEqual(paths)
})

test('an entry says from, to and why, who and when', async () => {
  const { entries = [] } = await atom('moves')
  const [entry] = entries
  expect(entry).toMatchObject({
    id: 'https://tides.example/claims/tides/two-tides-a-day/#e2',
    title: {
      value:
        'Caveat → Well sourced: Most coasts of the Atlantic have two tides a day, about 12 hours and 25 minutes apart.',
    },
    published: '2026-06-10T00:00:00.000Z',
    updated: '2026-06-10T00:00:00.000Z',
    authors: [{ name: 'The editor', uri: 'https://tides.example/voices/editor/' }],
    links: [{ href: 'https://tides.example/claims/tides/two-tides-a-day/#e2' }],
  })
  expect(entry?.content?.value).toContain('The editor moved it from “Caveat” to “Well sourced” on 2026-06-10.</p>')
})

test('a feed is by whoever answers for the garden, who can be reached by mail', async () => {
  const desk = {
    name: 'The Harbour Desk',
    uri: 'https://harbour-desk.example/about',
    email: 'tides@harbour-desk.example',
  }
  expect((await atom('moves')).authors).toEqual([desk])
  expect((await json('moves')).authors).toEqual([{ name: desk.name, url: desk.uri }])
})

test('where nobody answers, it is by the garden', async () => {
  const of = siteFrom({
    'garden.yaml': 'title: Bread\nurl: https://garden.example\nlanguage: en\ncontact: https://desk.example/\n',
  })
  expect((await atom('moves', of)).authors).toEqual([{ name: 'Bread', uri: 'https://garden.example/' }])
  expect((await json('moves', of)).authors).toEqual([{ name: 'Bread', url: 'https://garden.example/' }])
})

test('moves are newest first, withdrawals among them', async () => {
  const published = (await atom('moves')).entries?.map((entry) => entry.published) ?? []
  expect(published.length).toBeGreaterThan(2)
  expect(published.toSorted().reverse()).toEqual(published)
  expect((await titles('moves'))?.filter((title) => title?.startsWith('Withdrawn: '))).toHaveLength(1)
})

test('of one claim, the later move of a day comes first', async () => {
  const entry = (badge: string): string => `  - { date: 2026-06-01, by: editor, badge: ${badge}, why: So. }\n`
  const evidence = '{ source: one, stance: supports, directness: direct }'
  const claim = `statement: Bread costs more.\nkind: finding\nevidence:\n  - ${evidence}\nhistory:\n`
  const ranks = ['unsourced', 'unconfirmed', 'caveat'].map(entry).join('')
  const source =
    'title: One\nkind: report\nurl: https://one.example/\nhistory:\n  - { date: 2026-05-30, by: editor, grade: B, why: Read. }\n'
  const moved = siteFrom({ 'claims/economy/bread.yaml': claim + ranks, 'sources/one.yaml': source })
  const ids = (await atom('moves', moved)).entries?.map(({ id }) => id?.slice(-2))
  expect(ids).toEqual(['e3', 'e2'])
})

test('downgrades are the moves that go down, and nothing else', async () => {
  const downgrades = (await titles('downgrades')) ?? []
  expect(downgrades.length).toBeGreaterThan(0)
  expect(downgrades.filter((title) => title?.startsWith('Withdrawn: '))).toHaveLength(1)
  expect(downgrades.length).toBeLessThan((await titles('moves'))?.length ?? 0)
  expect(
    downgrades.filter(
      (title) => !/^(Withdrawn|Well sourced → Caveat|Caveat → Unconfirmed|.* → Unsourced):/.test(title ?? ''),
    ),
  ).toEqual([])
})

test('a page tells of its own claims', async () => {
  const ids = (await atom('pages/tides')).entries?.map(({ id }) => id) ?? []
  expect(ids.length).toBeGreaterThan(0)
  expect(ids.filter((id) => !id?.startsWith('https://tides.example/claims/tides/'))).toEqual([])
})

test('a voice tells of its dispatches, of the claims it planted, and of what it moved, each once', async () => {
  const ids = (await json('voices/remy')).items?.map(({ id }) => id) ?? []
  expect(ids).toContain('https://tides.example/river/2026-06-06-eels/')
  expect(ids).toContain('https://tides.example/claims/tides/moon/#e2')
  expect(new Set(ids).size).toBe(ids.length)
  expect((await titles('voices/editor'))?.length).toBe((await titles('moves'))?.length)
})

test('the river brings whole dispatches, whose links lead to this site from everywhere', async () => {
  const [, eels] = (await json('river', below)).items ?? []
  expect(eels).toMatchObject({
    id: 'https://tides.example/garden/river/2026-06-06-eels/',
    date_published: '2026-06-06T00:00:00Z',
    authors: [{ name: 'Remy', url: 'https://tides.example/garden/voices/remy/' }],
  })
  expect(eels?.content_html).toContain('<strong>Salmon</strong> do.')
  expect(eels?.content_html).toContain('<a href="https://tides.example/garden/tides/">')
  expect(eels?.content_html).not.toMatch(/href="\//)
})

test('notes stand at the end of a dispatch, once, and are linked on its page', async () => {
  const history = 'history:\n  - { date: 2026-06-02, by: remy, badge: unsourced, why: So. }\n'
  const body = 'Bread[^1] costs [[claim:economy/bread]] more.\n\n[^1]: Of *rye*, [[claim:economy/bread]].\n'
  const of = siteFrom({
    'river/2026-06-02-news.md': `---\ndate: 2026-06-02\nvoice: remy\n${history}---\n${body}`,
    'claims/economy/bread.yaml': `statement: It is so.\nkind: finding\nevidence: []\n${history}`,
  })
  const [entry] = (await json('river', of)).items ?? []
  const html = entry?.content_html ?? ''
  expect(html.match(/<em>rye<\/em>/g)).toHaveLength(1)
  expect(html).not.toContain('hidden')
  expect(html.match(/<span/g)?.length).toBe(html.match(/<\/span>/g)?.length)
  const page = 'https://garden.example/river/2026-06-02-news/'
  expect(html).toContain(`<a href="${page}#note-1"`)
  expect(html).toContain(`<a href="${page}#noted-1"`)
  expect(html).not.toMatch(/href="[#/]/)
})

describe.each([
  ['a source', 'Paper </span></span><img src=x onerror=alert(1)>', 'Hello[^1] world.\n\n[^1]: A note [@evil] end.'],
  ['an honest source', 'When <span hidden> is read aloud', 'Hello[^1] world.\n\n[^1]: A note [@evil] end.'],
  ['a link', '</span><svg onload=alert(2)>', 'Hello[^1] world.\n\n[^1]: A note [x](https://e.example "TITLE") end.'],
  [
    'a link in the text',
    'a"</span><svg onload=alert(2)>',
    "Hello [x](https://e.example 'TITLE') world[^1].\n\n[^1]: A note end.",
  ],
])('the title of %s', (_name, title, body) => {
  const history = 'history:\n  - { date: 2026-06-02, by: editor, badge: unsourced, why: So. }\n'
  const source = `title: '${title}'\nkind: report\nurl: https://one.example/\nhistory:\n  - { date: 2026-05-30, by: editor, grade: B, why: Read. }\n`
  const of = siteFrom({
    'sources/evil.yaml': source,
    'river/2026-06-02-news.md': `---\ndate: 2026-06-02\nvoice: remy\n${history}---\n${body.replace('TITLE', title)}\n\nThe end.\n`,
  })
  const forms: [string, () => Promise<string>][] = [
    ['Atom', async () => (await atom('river', of)).entries?.[0]?.content?.value ?? ''],
    ['JSON', async () => (await json('river', of)).items?.[0]?.content_html ?? ''],
    ['the page', async () => of.dispatches[0]?.html ?? ''],
  ]

  test.each(forms)('stays a title in %s, and hides nothing', async (_form, htmlOf) => {
    const html = await htmlOf()
    const elements = elementsIn(parseFragment(html))
    const names = new Set(elements.map(({ tagName }) => tagName))
    expect([...names].filter((name) => !['p', 'a', 'sup', 'ol', 'li', 'span'].includes(name))).toEqual([])
    const titles = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'title'))
    expect(titles.length).toBeGreaterThan(0)
    expect(titles.filter(({ value }) => value !== title)).toEqual([])
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
    const text = shownIn(parseFragment(html))
    expect(text).toMatch(/^Hello.* world.*A note .*end\..*↑/s)
    expect(text.match(/A note/g)).toHaveLength(1)
    expect(text).toContain('The end.')
  })
})

test('a claim that moved keeps the ids of its entries', async () => {
  const history =
    'history:\n  - { date: 2026-06-01, by: remy, badge: unsourced, why: So. }\nwithdrawn: { date: 2026-06-02, by: editor, why: No. }\n'
  const text = `statement: Bread costs more.\nkind: finding\nevidence: []\nwas: [economy/loaf]\n${history}`
  const { entries } = await atom('moves', siteFrom({ 'claims/economy/bread.yaml': text }))
  expect(entries?.map(({ id, links }) => [id, links?.[0]?.href])).toEqual([
    ['https://garden.example/claims/economy/loaf/#e2', 'https://garden.example/claims/economy/bread/#e2'],
  ])
})

test('a claim that moved twice keeps the ids that its entries had first', async () => {
  const text =
    'statement: Bread costs more.\nkind: finding\nevidence: []\nwas: [economy/loaf, economy/bun]\nhistory:\n  - { date: 2026-06-01, by: remy, badge: unsourced, why: So. }\nwithdrawn: { date: 2026-06-02, by: editor, why: No. }\n'
  const { entries } = await atom('moves', siteFrom({ 'claims/economy/bread.yaml': text }))
  expect(entries?.map(({ id }) => id)).toEqual(['https://garden.example/claims/economy/loaf/#e2'])
})

test('a dispatch that moved keeps its id in the river, and those of its entries', async () => {
  const entry = (badge: string): string => `  - { date: 2026-06-02, by: editor, badge: ${badge}, why: So. }\n`
  const of = siteFrom({
    'sources/one.yaml':
      'title: One\nkind: report\nurl: https://one.example/\nhistory:\n  - { date: 2026-05-30, by: editor, grade: B, why: Read. }\n',
    'river/2026-06-02-news.md':
      '---\ndate: 2026-06-02\nvoice: remy\nwas: [2026-06-02-olds]\nevidence:\n  - { source: one, stance: supports, directness: direct }\n' +
      `history:\n${entry('unconfirmed')}${entry('caveat')}---\nNews.\n`,
  })
  const named = async (feed: string) => (await atom(feed, of)).entries?.map(({ id, links }) => [id, links?.[0]?.href])
  const [old, today] = ['olds', 'news'].map((slug) => `https://garden.example/river/2026-06-02-${slug}/`)
  expect(await named('river')).toEqual([[old, today]])
  expect(await named('moves')).toEqual([[`${old}#e2`, `${today}#e2`]])
})

describe('what was done to a series', () => {
  const later = 'date: 2026-06-02, by: editor, why: Put in the rent of a year.'
  const of = siteFrom({
    ...sourceOfRows,
    'pages/shows.md': pageText().replace('Words.', '[[chart:rent]]'),
    'pages/leans.md': pageText(),
    'pages/neither.md': pageText(),
    'claims/leans/rent.yaml': claimText({ history: [badge('2026-05-30', 'editor', 'unsourced')] }),
    'series/rent.yaml': seriesText({ history: [planted, later], more: 'claims: [leans/rent]\nwas: [hire, lease]' }),
  })
  const [added, changed] = ['#e1', '#e2'].map((entry) => `https://garden.example/series/hire/${entry}`)

  test('is told with the reason, by whom and when, under the address that it had first', async () => {
    const [entry, first] = (await json('moves', of)).items ?? []
    expect(entry).toMatchObject({
      id: changed,
      url: 'https://garden.example/series/rent/#e2',
      title: 'Chart changed: Rent of a chip',
      date_published: '2026-06-02T00:00:00Z',
      authors: [{ name: 'The editor' }],
    })
    expect(entry?.content_html).toBe(
      '<p>Rent of a chip</p>\n<p>The editor changed it on 2026-06-02.</p>\n<p>Put in the rent of a year.</p>',
    )
    expect([first?.id, first?.title]).toEqual([added, 'New chart: Rent of a chip'])
  })

  test.each([
    ['the site', 'moves', [changed, added]],
    ['a page that shows it', 'pages/shows', [changed, added]],
    ['a page on whose claim it bears', 'pages/leans', [changed, added]],
    ['who planted it', 'voices/remy', [changed, added]],
    ['who changed it', 'voices/editor', [changed]],
    ['a page that has nothing to do with it', 'pages/neither', []],
    ['what went down', 'downgrades', []],
  ])('stands in the feed of %s', async (_whose, feed, ids) => {
    expect((await atom(feed, of)).entries?.map(({ id }) => id) ?? []).toEqual(ids)
  })
})

test('at most the last hundred are told', async () => {
  const texts = Array.from({ length: 101 }, (_, index): [string, string] => {
    const day = `2026-0${1 + Math.floor(index / 28)}-${String(1 + (index % 28)).padStart(2, '0')}`
    const history = `  - { date: ${day}, by: remy, badge: unsourced, why: So. }\n`
    return [
      `claims/economy/c${index}.yaml`,
      `statement: Claim ${index}.\nkind: finding\nevidence: []\nhistory:\n${history}withdrawn: { date: ${day}, by: editor, why: No. }\n`,
    ]
  })
  const ids = (await json('moves', siteFrom(Object.fromEntries(texts)))).items?.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(100)
  expect(ids[0]).toContain('/c100/')
  expect(ids).not.toContain('https://garden.example/claims/economy/c0/#e2')
})

test('nothing but what is on record changes a feed', async () => {
  const later = await tides({ asOf: '2026-11-30' })
  for (const { path } of feedDocuments(site)) expect(await textOf(later, path)).toBe(await textOf(site, path))
})

describe.each(gardens)('every feed of %s', (_name, of) => {
  const views = of.allFeeds.map(({ view }) => view())
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

  test('is Atom as RFC 4287 has it', async () => {
    for (const { id } of views) {
      const text = await textOf(of, `feeds/${id}.xml`)
      // As bytes, which hold what a browser would get.
      const document = XmlDocument.fromBuffer(Buffer.from(text))
      const count = (path: string): unknown => document.eval(`count(${path})`, { a: 'http://www.w3.org/2005/Atom' })
      const all = (path: string): string[] =>
        document.find(path, { a: 'http://www.w3.org/2005/Atom' }).map((node) => node.content)
      const entries = count('/a:feed/a:entry')
      for (const part of ['id', 'title', 'updated']) {
        expect([part, count(`/a:feed/a:${part}`)]).toEqual([part, 1])
        expect([part, count(`/a:feed/a:entry[count(a:${part})=1]`)]).toEqual([part, entries])
      }
      expect(count('/a:feed[a:author/a:name]/a:entry[a:author/a:name and a:content[@type="html"]]')).toBe(entries)
      expect(count('/a:feed/a:entry/a:link[not(@rel)]')).toBe(entries)
      expect(all('/a:feed/a:link[@rel="self"]/@href')).toEqual([addressOf(of.frame, `feeds/${id}.xml`)])
      expect(all('/a:feed/a:link[@rel="alternate"]/@href')).toHaveLength(1)
      expect(all('//a:updated|//a:published').filter((date) => !instant.test(date))).toEqual([])
      const ids = all('//a:id')
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((each) => !each.startsWith(`${of.frame.url}${of.frame.base}/`))).toEqual([])
      document.dispose()
    }
  })

  test('is JSON Feed 1.1, and says the same', async () => {
    for (const view of views) {
      const text = await textOf(of, `feeds/${view.id}.json`)
      const raw = JSON.parse(text)
      expect(raw).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        feed_url: addressOf(of.frame, `feeds/${view.id}.json`),
        home_page_url: of.frame.url + view.href,
        language: of.frame.language,
      })
      const { items = [] } = parseJsonFeed(text)
      const { entries = [] } = await atom(view.id, of)
      expect(items.map(({ id, url, content_html }) => [id, url, content_html?.trim()])).toEqual(
        entries.map(({ id, links, content }) => [id, links?.[0]?.href, content?.value?.trim()]),
      )
      expect(raw.items.filter((item: { date_published: string }) => !instant.test(item.date_published))).toEqual([])
    }
  })
})

test('hostile words stay words', async () => {
  const of = siteFrom(hostile)
  const [view] = of.allFeeds.map(({ view }) => view())
  const text = await textOf(of, 'feeds/moves.xml')
  expect(text).not.toMatch(/<script/)
  const document = XmlDocument.fromBuffer(Buffer.from(text))
  const namespace = { a: 'http://www.w3.org/2005/Atom' }
  const title = document.get('/a:feed/a:title', namespace)?.content
  expect(title).toContain(`]]> ]]> </title><script>alert(1)</script> "'&amp; \uFFFD\uFFFD\u007F \uFFFD \uFFFD`)
  // An entry's title is HTML: written out, it reads as it was written.
  const shown = document.get('/a:feed/a:entry/a:title', namespace)?.content ?? ''
  expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;')
  expect(shown).toContain('&amp;amp;')
  document.dispose()
  const { items = [] } = await json('moves', of)
  expect(items[0]?.title).toContain('<script>alert(1)</script>')
  expect(items[0]?.content_html).not.toMatch(/<script/)
  expect(view?.entries).toHaveLength(items.length)
  const river = (await json('river', of)).items?.[0]?.content_html ?? ''
  expect(river.match(/<a href="[^"]*"/g)).toEqual([
    '<a href="https://garden.example/economy/"',
    '<a href="https://garden.example/economy/"',
  ])
  expect(river).toContain('&#x3C;a href="/x"')
})

type HtmlNode = DefaultTreeAdapterTypes.Node

function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : []
}

function elementsIn(node: HtmlNode): DefaultTreeAdapterTypes.Element[] {
  return [...('tagName' in node ? [node] : []), ...childrenOf(node).flatMap(elementsIn)]
}

/** What is read without the site's own style sheet. */
function shownIn(node: HtmlNode): string {
  if ('attrs' in node && node.attrs.some(({ name }) => name === 'hidden')) return ''
  return 'value' in node ? node.value : childrenOf(node).map(shownIn).join('')
}
