import type { Element, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { expect, test } from 'vitest'
import { allowed } from '../../../src/views/prose/allowed.ts'

const sanitize = rehypeSanitize(allowed)

/** What the sanitiser leaves of an address, whatever let it come so far. */
function left(href: string): unknown {
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [] }
  const tree: Root = { type: 'root', children: [link] }
  const [kept] = sanitize(tree).children
  return kept?.type === 'element' ? kept.properties['href'] : undefined
}

test.each([
  ...['/claims/', '/', '#note-1', '/a//b', 'https://example.org//a', 'http://example.org/', 'mailto:a@example.org'],
])('%j stays', (href) => {
  expect(left(href)).toBe(href)
})

test.each([
  ...['//example.org/', '/\\example.org', '\\\\example.org', '\\/example.org', '/\t/example.org', '/\n\r/example.org'],
  ...[' //example.org', '\u0001//example.org', '\t/\\example.org'],
])('%j goes: a browser would leave the site by it', (href) => {
  expect(new URL(href, 'https://garden.example/').host).toBe('example.org')
  expect(left(href)).toBeUndefined()
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/'])('%j goes', (href) => {
  expect(left(href)).toBeUndefined()
})
