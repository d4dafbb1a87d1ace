import { expect, test } from 'vitest'
import { siteFrom } from '../../helpers/site-from.ts'
import { pageText } from '../../helpers/texts.ts'

const page = (title: string): string => pageText().replace('A page', title)
const pages = { 'pages/a.md': page('Wheat'), 'pages/b.md': page('Äpfel'), 'pages/c.md': page('bread') }
const garden = 'title: A garden\nurl: https://garden.example\nlanguage: de\n'

test.each([
  ['its own order', 'home: [c, a]\n', ['bread', 'Wheat']],
  ['all by title where it has none', '', ['Äpfel', 'bread', 'Economy', 'Wheat']],
])('the home page and the page for what is not there lead to pages in %s', (_name, home, titles) => {
  const site = siteFrom({ ...pages, 'garden.yaml': garden + home })
  expect(site.home.pages.map(({ title }) => title)).toEqual(titles)
  expect(site.frame.pages.map(({ title }) => title)).toEqual(titles)
})
