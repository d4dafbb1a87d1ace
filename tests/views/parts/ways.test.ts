import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { siteFrom } from '../../helpers/site-from.ts'
import { pageText } from '../../helpers/texts.ts'
import { byId, tides } from '../../helpers/tides.ts'

const site = await tides({ base: '/notes' })
const root = 'https://github.com/harbour-desk/tides'
const form = parse(
  readFileSync(join(import.meta.dirname, '../../../.github/ISSUE_TEMPLATE/report-a-mistake.yml'), 'utf8'),
)

const claim = byId(site.claims, ({ card }) => card.id, 'tides/fish-pass')
const voice = byId(site.voices, ({ card }) => card.id, 'remy')
const source = byId(site.sources, ({ ref }) => ref.id, 'survey')
const dispatch = byId(site.dispatches, ({ card }) => card.id, '2026-06-06-eels')
const page = byId(site.pages, ({ card }) => card.id, 'tides')
const plain = site.routes.get('/notes/imprint/')?.show()

test.each([
  ['a claim', claim, 'claims/tides/fish-pass.yaml', 'claims/tides/fish-pass/', claim.card.badge.label],
  ['a source', source, 'sources/survey.yaml', 'sources/survey/', 'B'],
  ['a dispatch', dispatch, 'river/2026-06-06-eels.md', 'river/2026-06-06-eels/', dispatch.card.badge.label],
  ['a page', page, 'pages/tides.md', 'tides/', null],
  ['a plain page', Object(plain).view, 'pages/imprint.md', 'imprint/', null],
  ['a voice', voice, 'voices/remy.yaml', 'voices/remy/', null],
])('%s leads to its file, and to a form with what is known of it', (_what, view, path, href, badge) => {
  const { ways } = view
  expect(ways?.edit).toBe(`${root}/edit/main/garden/${path}`)
  expect(ways?.history).toBe(`${root}/commits/main/garden/${path}`)
  const { searchParams } = new URL(ways?.report ?? '')
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'report-a-mistake.yml',
    title: expect.stringMatching(/^A mistake in: .{3,110}$/),
    address: `https://tides.example/notes/${href}`,
    record: `garden/${path}`,
    ...(badge !== null && { badge }),
  })
})

test('the form has the fields that are filled in', () => {
  const ids = form.body.map(({ id }: { readonly id: string }) => id)
  expect(ids).toEqual(expect.arrayContaining(['address', 'record', 'badge']))
})

const garden = 'title: A garden\nurl: https://garden.example\nlanguage: en\n'

test('a host without forms is told the same in words', () => {
  const repository = 'repository: { url: https://codeberg.org/desk/garden, folder: . }\n'
  const [one] = siteFrom({ 'garden.yaml': garden + repository, 'pages/economy.md': pageText() }).pages
  expect(one?.ways?.edit).toBe('https://codeberg.org/desk/garden/_edit/main/pages/economy.md')
  expect(new URL(one?.ways?.report ?? '').searchParams.get('body')).toBe(
    'Page: https://garden.example/economy/\nRecord: pages/economy.md\n\nWhat is wrong, and how do you know?',
  )
})

test('without a repository there is nothing to lead to', () => {
  expect(siteFrom({ 'garden.yaml': garden }).pages[0]?.ways).toBeUndefined()
})
