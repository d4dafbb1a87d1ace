import { expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/documents.ts'
import { addressesOf } from '../../src/views/addresses.ts'
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
  ['a claim', { 'claims/economy/bread.yaml': claim }, '/claims/economy/bread/'],
  ['a source', { 'sources/one.yaml': source }, '/sources/one/'],
  ['a dispatch', { 'river/2026-06-01-news.md': dispatch }, '/river/2026-06-01-news/'],
])('%s adds its page, and no document', (_what, texts, page) => {
  const known = addressesOf(before)
  expect(addressesOf(siteFrom(texts)).filter((address) => !known.includes(address))).toEqual([page])
  expect(added(texts)).toEqual([])
})

test('a page and a voice each add a feed in its two forms', () => {
  const page = '---\ntitle: Bread\nsummary: What it costs.\nplanted: 2026-05-30\n---\nWords.\n'
  expect(added({ 'pages/bread.md': page })).toEqual(['feeds/pages/bread.xml', 'feeds/pages/bread.json'])
  const voice = 'name: Halima\nrole: voice\n'
  expect(added({ 'voices/halima.yaml': voice })).toEqual(['feeds/voices/halima.xml', 'feeds/voices/halima.json'])
})

test('every file has a path of its own', () => {
  const all = paths({ 'claims/economy/bread.yaml': claim })
  expect(new Set(all).size).toBe(all.length)
})
