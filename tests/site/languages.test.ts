import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import type { BuiltSites } from '../helpers/built-sites.ts'
import { filesOf } from '../helpers/site-pages.ts'

type Node = DefaultTreeAdapterMap['node']

/** A text of a page that is shown, and the language that it is marked to be in. */
interface Shown {
  readonly text: string
  readonly lang: string | undefined
}

/** What machines write or read, and what is named after files or, for want of a title, by its id. */
const machines = new Set(['code', 'kbd', 'script', 'style', 'template', 'title'])
const plain = /\b(?:take-away|of-names|wanted)\b/
/** They are called the same in every language. */
const names = /\b(?:Atom|JSON\sFeed|Figtree|Source Serif 4|Pagefind|Ripen)\b/g
/** Voices, addresses and grades, and letters that HTML spells out. */
const ids = /&\w+;|[\w.]*@[\w.-]+|https?:\S+|\S*\/\S*|\b[A-D]\b/g

/** Every text below a node, in the order in which they stand. */
function* shownIn(node: Node, lang?: string): Generator<Shown> {
  if (tree.isTextNode(node)) yield { text: node.value.trim(), lang }
  if (!('childNodes' in node) || isPlain(node)) return
  for (const child of node.childNodes) yield* shownIn(child, attributeOf(node, 'lang') ?? lang)
}

/** What the pages of a site say in attributes, and in their titles. */
function* attributesIn(site: keyof BuiltSites): Generator<string> {
  for (const [name, html] of filesOf(site).pages) {
    yield `${name}: ${/<title>(.*?)<\/title>/s.exec(html)?.[1]}`
    const shown =
      /\s(?:aria-label|title|alt|placeholder|data-copied)="([^"]*)"|<meta name="description" content="([^"]*)"/g
    for (const [, label, description] of html.matchAll(shown)) yield `${name}: ${label ?? description}`
  }
}

function isPlain(node: Node): boolean {
  return tree.isElementNode(node) && (machines.has(node.tagName) || plain.test(attributeOf(node, 'class') ?? ''))
}

function attributeOf(node: Node, name: string): string | undefined {
  return tree.isElementNode(node) ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined
}

/** The texts of all pages that are marked to be in a language, each after the name of its page. */
function* textsIn(site: keyof BuiltSites, language: string): Generator<string> {
  for (const [name, html] of filesOf(site).pages) {
    for (const { text, lang } of shownIn(parse(html, { scriptingEnabled: false })))
      if (lang === language) yield `${name}: ${text}`
  }
}

describe('a site whose language the interface does not speak', () => {
  test('is in its language, but for what is marked as English', () => {
    expect([...textsIn('foreign', 'el')].filter(hasLatin)).toEqual([])
  })

  test('marks nothing as English that a record says', () => {
    const english = [...textsIn('foreign', 'en')]
    expect(english.length).toBeGreaterThan(1_000)
    expect(english.filter((text) => /\p{Script=Greek}/u.test(text))).toEqual([])
  })

  test('shows no mark', () => {
    const { folder, names } = filesOf('foreign')
    const isMarked = (name: string): boolean => /[\uFDD0\uFDD1]/.test(readFileSync(join(folder, name), 'utf8'))
    expect(names.filter((name) => statSync(join(folder, name)).isFile() && isMarked(name))).toEqual([])
  })
})

test('a site that has words for all that the interface says shows no English', () => {
  const own = [...textsIn('greek', 'el')]
  expect(own.length).toBeGreaterThan(1_000)
  expect(own.filter(hasLatin)).toEqual([])
  // The pages of rules are named after them, and described in English.
  const attributes = [...attributesIn('greek')].filter((text) => !text.startsWith('rules/'))
  expect(attributes.length).toBeGreaterThan(500)
  expect(attributes.filter(hasLatin)).toEqual([])
})

/** Whether a text, after the name of its page, has Latin words that are neither names nor ids. */
function hasLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(
    text
      .slice(text.indexOf(': ') + 2)
      .replaceAll(names, '')
      .replaceAll(ids, ''),
  )
}
