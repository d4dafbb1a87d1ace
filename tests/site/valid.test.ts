import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { htmlFaults } from '../helpers/html-faults.ts'
import { filesOf, sitesOfLaws } from '../helpers/site-pages.ts'

test.each([
  ['an id that is taken', '<p id="content">', 'no-dup-id'],
  ['a skipped heading', '<h6>Deep</h6>', 'heading-level'],
  ['a block in a paragraph', '<p><div>x</div></p>', 'close-order'],
  ['an unknown attribute value', '<a href="/" rel="search" tabindex="x">x</a>', 'attribute-allowed-values'],
  ['a picture without words', '<img src="/icon.svg">', 'wcag/h37'],
])('%s would be seen', async (_name, fault, rule) => {
  const html = filesOf('tides').read('index.html').replace('</main>', `${fault}</main>`)
  expect((await htmlFaults(html)).join('\n')).toContain(rule)
})

describe.each(sitesOfLaws)('every page of %s', (site) => {
  const { folder, pages, origin } = filesOf(site)
  const read = [...pages].map(([name, html]) => ({ name, html, elements: elementsOf(parse(html)) }))

  test('is valid HTML, its headings in order and its ids its own', async () => {
    expect(read.length).toBeGreaterThan(50)
    for (const { name, html } of read) expect([name, ...(await htmlFaults(html))]).toEqual([name])
  })

  test('has a language, a title and one main heading', () => {
    for (const { name, elements } of read) {
      const [html] = elements
      expect([name, html && attribute(html, 'lang')]).toEqual([name, expect.stringMatching(/^[a-z]{2,3}(-|$)/)])
      expect([name, count(elements, 'title'), count(elements, 'h1')]).toEqual([name, 1, 1])
    }
  })

  test('has a header, what it is about, and a footer, in this order', () => {
    for (const { name, elements } of read) {
      const body = elements.find(({ tagName }) => tagName === 'body')
      const parts = (body?.childNodes ?? []).flatMap((node) => ('tagName' in node ? [node.tagName] : []))
      expect([name, ...parts.filter((part) => /^(header|main|footer)$/.test(part))]).toEqual([
        name,
        'header',
        'main',
        'footer',
      ])
    }
  })

  test('says where it is found and shows a picture that is there', () => {
    for (const { name, elements } of read) {
      const meta = new Map(
        elements.map((element) => [attribute(element, 'property') ?? '', attribute(element, 'content') ?? '']),
      )
      const [canonical] = elements.filter((element) => attribute(element, 'rel') === 'canonical')
      const refresh = elements.find((element) => attribute(element, 'http-equiv') === 'refresh')
      // A former address says where its record is found now.
      const [, found = `/${name.replace(/index\.html$/, '')}`] =
        /url=(.*)/.exec((refresh && attribute(refresh, 'content')) ?? '') ?? []
      const path = name === '404.html' ? undefined : `${origin}${found}`
      expect([name, canonical && attribute(canonical, 'href')]).toEqual([name, path])
      expect([name, meta.get('og:url')]).toEqual([name, path])
      expect([name, meta.get('og:title')]).toEqual([name, expect.stringMatching(/\S/)])
      const picture = new URL(meta.get('og:image') ?? '')
      expect([name, picture.origin]).toEqual([name, origin])
      expect([name, existsSync(join(folder, picture.pathname))]).toEqual([name, true])
    }
  })
})

function elementsOf(document: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element[] {
  const within = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => {
    const below = 'childNodes' in node ? node.childNodes.flatMap(within) : []
    return 'tagName' in node ? [node, ...below] : below
  }
  return within(document)
}

function attribute({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

function count(elements: readonly DefaultTreeAdapterTypes.Element[], name: string): number {
  return elements.filter(({ tagName, namespaceURI }) => tagName === name && namespaceURI.endsWith('xhtml')).length
}
