import { expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/documents.ts'
import type { Texts } from '../helpers/garden.ts'
import { siteFrom } from '../helpers/site-from.ts'

const history = (what: string): string => `history:\n  - { date: 2026-05-30, by: editor, ${what}, why: So. }\n`
const claim = `statement: It is so.\nkind: finding\nevidence: []\n${history('badge: unsourced')}`
const source = `title: One\nkind: report\nurl: https://one.example/\n${history('grade: B')}`
const dispatch = `---\ndate: 2026-06-01\nvoice: remy\n${history('badge: unsourced')}---\nNews.\n`

const before = siteFrom({})
const paths = (texts: Texts): string[] => documentsOf(siteFrom(texts)).map(({ path }) => path)
const added = (texts: Texts): string[] => paths(texts).filter((path) => !paths({}).includes(path))

test.each([
  ['a claim', { 'claims/economy/bread.yaml': claim }, '/claims/economy/bread/', ['embed/economy/bread.svg']],
  ['a source', { 'sources/one.yaml': source }, '/sources/one/', []],
  ['a dispatch', { 'river/2026-06-01-news.md': dispatch }, '/river/2026-06-01-news/', []],
])('%s adds its page, and a claim its badge', (_what, texts, page, documents) => {
  const known = before.addresses.pages
  expect(siteFrom(texts).addresses.pages.filter((address) => !known.includes(address))).toEqual([page])
  expect(added(texts)).toEqual(documents)
})

test('a page and a voice each add a feed in its two forms', () => {
  const page = '---\ntitle: Bread\nsummary: What it costs.\nplanted: 2026-05-30\n---\nWords.\n'
  expect(added({ 'pages/bread.md': page })).toEqual(['feeds/pages/bread.xml', 'feeds/pages/bread.json'])
  const voice = 'name: Halima\nrole: voice\n'
  expect(added({ 'voices/halima.yaml': voice })).toEqual(['feeds/voices/halima.xml', 'feeds/voices/halima.json'])
})

test('what a file says that it follows from is another where what is written is', async () => {
  const tended = `${claim}  - { date: 2026-06-01, by: remy, badge: unsourced, why: No. }\n`
  const citing = claim.replace('[]', '[{ source: one, stance: supports, directness: direct }]')
  const edits: Texts[] = [
    {},
    { 'claims/economy/bread.yaml': claim },
    { 'claims/economy/bread.yaml': tended },
    { 'claims/economy/bread.yaml': citing, 'sources/one.yaml': source },
    { 'river/2026-06-01-news.md': dispatch },
    { 'voices/halima.yaml': 'name: Halima\nrole: voice\n' },
  ]
  const seen = new Map<string, string>()
  for (const edit of edits) {
    for (const { path, from, write } of documentsOf(siteFrom(edit))) {
      if (!from) continue
      const named = `${path} ${JSON.stringify(from())}`
      const written = await write()
      expect(seen.get(named) ?? written).toBe(written)
      seen.set(named, written)
    }
  }
  expect(new Set([...seen.keys()].map((named) => named.split(' ')[0])).size).toBeLessThan(seen.size)
})

test('every file has a path of its own', () => {
  const all = paths({ 'claims/economy/bread.yaml': claim })
  expect(new Set(all).size).toBe(all.length)
})

test('the site answers at every document, and at nothing else that is no page but pictures', () => {
  const was = 'was: [economy/loaf]\n'
  const site = siteFrom({ 'claims/economy/bread.yaml': claim + was, 'sources/one.yaml': source })
  const { pages, moved, files } = site.addresses
  const documents = documentsOf(site).map(({ path }) => `/${path}`)
  expect(files.filter((file) => !documents.includes(file))).toEqual([
    ...['/404.html', '/icon.svg', '/feed.css', '/embed/home.png', '/embed/pages/economy.png'],
  ])
  expect(documents.filter((path) => !files.includes(path))).toEqual([])
  expect(moved).toEqual(['/claims/economy/loaf/'])
  expect(new Set([...pages, ...moved, ...files]).size).toBe(pages.length + moved.length + files.length)
})
