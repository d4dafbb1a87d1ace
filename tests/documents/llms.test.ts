import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { llmsDocument } from '../../src/documents/llms.ts'
import { robotsDocument } from '../../src/documents/robots.ts'
import { plainText } from '../../src/engine/markdown/visible-text.ts'
import { hostile, siteFrom } from '../helpers/site-from.ts'
import { tides } from '../helpers/tides.ts'
import type { Viewed } from '../helpers/viewed.ts'

const site = await tides()
const below = await tides({ base: '/garden' })

async function treeOf(of: Viewed) {
  return unified()
    .use(remarkParse)
    .parse(await llmsDocument(of).write())
}

test.each([
  ['a small one', site],
  ['one without records', siteFrom({})],
  ['a hostile one', siteFrom(hostile)],
])('the guide for language models of %s has the form that they expect', async (_name, of) => {
  const { children } = await treeOf(of)
  expect(children[0]).toMatchObject({ type: 'heading', depth: 1 })
  expect(children[1]?.type).toBe('blockquote')
  const rest = children.slice(2)
  const sections = rest.findIndex(({ type }) => type === 'heading')
  expect(rest.slice(0, sections).every(({ type }) => type === 'paragraph')).toBe(true)
  const kinds = rest.slice(sections).map((node) => (node.type === 'heading' ? `heading ${node.depth}` : node.type))
  expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'heading 2' : 'list')))
})

test('it names the pages with their summaries, and says how to quote', async () => {
  const text = await llmsDocument(site).write()
  expect(text).toContain("- [Power from the Tides](https://tides.example/tides/): What it takes to turn the sea's own")
  expect(text).toContain('quote its badge and the day as of which it stood, here 2026-11-24')
  expect(text).toContain('(https://tides.example/feeds/moves.xml)')
  expect(text).toContain('(https://tides.example/api/v1/claims.csv)')
  expect(await llmsDocument(below).write()).toContain('(https://tides.example/garden/tides/)')
})

test('hostile words stay words', async () => {
  const { children } = await treeOf(siteFrom(hostile))
  const title = children[0] && plainText({ type: 'root', children: [children[0]] })
  expect(title).toContain(`]]> ]]> </title><script>alert(1)</script> "'&amp; `)
  expect(JSON.stringify(children)).not.toContain('"type":"html"')
})

test('robots may read everything, and are told where to begin', () => {
  const [agent, allow, , sitemap, end] = `${robotsDocument(below.frame).write()}`.split('\n')
  expect([agent, allow]).toEqual(['User-agent: *', 'Allow: /'])
  expect([sitemap, end]).toEqual(['Sitemap: https://tides.example/garden/sitemap.xml', ''])
})
