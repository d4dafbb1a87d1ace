import { expect, test } from 'vitest'
import { documentsOf } from '../../../src/documents/documents.ts'
import { siteFrom } from '../../helpers/site-from.ts'
import { pageText } from '../../helpers/texts.ts'

const plain = (title: string, more = ''): string => pageText({ more: `plain: true\n${more}` }).replace('A page', title)

const tended = 'tended:\n  - { date: 2026-06-05, by: editor, why: Mended. }\n'
const site = siteFrom({ 'pages/imprint.md': plain('Über uns', tended), 'pages/zoo.md': plain('Corrections') })

test('the foot of a page leads to plain pages by title, and nothing counts them as subjects', () => {
  const { frame, home, takeAway, searchPage } = site
  expect(frame.plainPages).toEqual([
    { title: 'Corrections', href: '/zoo/' },
    { title: 'Über uns', href: '/imprint/' },
  ])
  const listed = JSON.stringify([frame.pages, home.pages, takeAway.feeds, searchPage.filters])
  expect(listed).toContain('Economy')
  expect(listed).not.toMatch(/Über uns|Corrections/)
})

test('one shows its text and the day it was last worked on', () => {
  const route = site.routes.get('/imprint/')
  expect(route?.kind).toBe('plain')
  expect(route?.show()).toMatchObject({
    view: {
      title: 'Über uns',
      description: 'What it is about.',
      summaryHtml: 'What it is about.',
      bodyHtml: '<p>Words.</p>',
      lastTended: '2026-06-05',
    },
  })
})

test('it has neither feed nor picture, but is found, mapped, and its work is in the log', async () => {
  const { addresses, log } = { addresses: site.addresses, log: JSON.stringify(site.log) }
  expect([...addresses.files].filter((path) => /imprint|zoo/.test(path))).toEqual([])
  expect(addresses.pages).toEqual(expect.arrayContaining(['/imprint/', '/zoo/']))
  const found = site.search.find(({ id }) => id === 'imprint')
  expect(found).toMatchObject({ url: '/imprint/', facts: { filters: { type: ['page'] } } })
  expect(found?.facts.filters).not.toHaveProperty('page')
  expect(log).toContain('"href":"/imprint/"')
  expect(log).not.toContain('/imprint/#log')
  const texts = new Map(documentsOf(site).map(({ path, write }) => [path, write]))
  expect(await texts.get('sitemap.xml')?.()).toContain('<loc>https://garden.example/imprint/</loc><lastmod>2026-06-05')
  const [before, optional] = `${await texts.get('llms.txt')?.()}`.split('## Optional')
  expect(before).not.toContain('Über uns')
  expect(optional).toContain('- [Über uns](https://garden.example/imprint/): What it is about.')
})
