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
  const sound = filesOf('tides').read('index.html')
  const { faults } = await faultsOf([
    pageOf('sound', sound),
    pageOf('not', sound.replace('</main>', `${fault}</main>`)),
  ])
  expect(faults.join('\n')).toContain(`not: ${rule}`)
})

describe.each(sitesOfLaws)('every page of %s', (site) => {
  const { folder, pages, origin } = filesOf(site)
  const read = [...pages].map(([name, html]) => pageOf(name, html))

  test('is valid HTML, its headings in order and its ids its own', async () => {
    expect(read.length).toBeGreaterThan(50)
    const { faults, looked } = await faultsOf(read)
    expect(faults).toEqual([])
    expect(looked).toBeGreaterThan(20)
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

interface Page {
  readonly name: string
  readonly html: string
  readonly document: DefaultTreeAdapterTypes.Document
  readonly elements: readonly DefaultTreeAdapterTypes.Element[]
}

function pageOf(name: string, html: string): Page {
  const document = parse(html)
  return { name, html, document, elements: elementsOf(document) }
}

/**
 * What is wrong with the HTML of pages. What takes long is asked of those alone that have something which none before
 * them has, since a site has hundreds of pages of a few shapes.
 *
 * @returns the faults, and of how many pages all was asked
 */
async function faultsOf(pages: readonly Page[]): Promise<{ faults: readonly string[]; looked: number }> {
  const faults: string[] = []
  const known = new Set<string>()
  let looked = 0
  for (const { name, html, document, elements } of pages) {
    const tell = (found: readonly string[]) => faults.push(...found.map((fault) => `${name}: ${fault}`))
    tell([...twiceIn(elements), ...skippedIn(elements)])
    const before = known.size
    for (const shape of shapesIn(document)) known.add(shape)
    if (known.size === before) continue
    looked += 1
    tell(await htmlFaults(html))
  }
  return { faults, looked }
}

/** Attributes whose values are words of HTML, and not all the same wherever a template has them. */
const valued = new Set(['rel', 'role', 'scope', 'tabindex', 'type'])

/**
 * What decides whether each element is valid, but for ids and headings: what it stands in and behind, its attributes,
 * some of them with their values, and whether it is empty.
 */
function* shapesIn(node: DefaultTreeAdapterTypes.Node, path = ''): Generator<string> {
  if ('content' in node) yield* shapesIn(node.content, path)
  let before = ''
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (!('tagName' in child)) continue
    const { tagName, attrs, childNodes } = child
    const given = attrs.map(({ name, value }) => (valued.has(name) ? `${name}=${value}` : name)).sort()
    const isEmpty = childNodes.every((inner) => 'value' in inner && !/\S/.test(inner.value))
    yield `${path} ${before}+${tagName}[${given}]${isEmpty}`
    yield* shapesIn(child, `${path} ${tagName}`)
    before = tagName
  }
}

function twiceIn(elements: readonly DefaultTreeAdapterTypes.Element[]): string[] {
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `no-dup-id: ${id}`)
}

function skippedIn(elements: readonly DefaultTreeAdapterTypes.Element[]): string[] {
  const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []))
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return skipped.map((level) => `heading-level: h${level}`)
}

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
