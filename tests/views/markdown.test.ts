import { describe, expect, test } from 'vitest'
import { readProse } from '../../src/engine/markdown/prose.ts'
import { type ProseContext, renderProse } from '../../src/views/markdown.ts'

const badge = {
  id: 'caveat',
  label: 'Caveat',
  means: '',
  rank: 1,
  tone: 1,
  fill: 5,
  record: 'tides/moon 2026-05-30:1',
} as const
const statements: Readonly<Record<string, string>> = {
  'p/a': 'Prices *fell* by 10 % [@s], says [[q]].',
  'p/b': 'It follows from [[claim:p/c]].',
  'p/c': 'It follows from [[claim:p/b]].',
}
const context: ProseContext = {
  page: (id) => ({ title: `Page ${id}`, href: `/base/${id}/`, wanted: id === 'w' }),
  claim(id) {
    const text = statements[id]
    if (text === undefined) return undefined
    return {
      statement: readProse(text),
      unverified: ['10 %'],
      href: `/base/claims/${id}/`,
      badge,
      contested: id === 'p/a',
    }
  },
  source: (id) => ({ title: `Source ${id}`, label: 'Able 2024', href: `/base/sources/${id}/` }),
  link: (path) => `/base${path}`,
}

function html(
  text: string,
  options: { inline?: boolean; unlinked?: boolean; unverified?: readonly string[] } = {},
): string {
  return renderProse(readProse(text), context, { inline: false, unlinked: false, unverified: [], ...options })
}

describe('references', () => {
  test.each([
    ['[[q]]', '<p><a href="/base/q/">Page q</a></p>'],
    ['[[q|these words]]', '<p><a href="/base/q/">these words</a></p>'],
    ['[[w]]', '<p><a href="/base/w/" class="wanted">Page w</a><sup class="flag">&#xA0;wanted</sup></p>'],
    [
      '[@s, p. 4; @t]',
      '<p>[<a href="/base/sources/s/" title="Source s" class="cite">Able 2024</a>, p. 4; <a href="/base/sources/t/" title="Source t" class="cite">Able 2024</a>]</p>',
    ],
    ['[a](/q/)', '<p><a href="/base/q/">a</a></p>'],
    ['[a](https://a.example)', '<p><a href="https://a.example" rel="noopener noreferrer nofollow">a</a></p>'],
  ])('%s', (text, expected) => {
    expect(html(text).replaceAll('\u00A0', '&#xA0;')).toBe(expected)
  })

  test('a claim stands by its words with its badge, and no link in its link', () => {
    const found = html('[[claim:p/a]]')
    expect(found).toMatch(
      /^<p><a href="\/base\/claims\/p\/a\/" class="claim-ref" data-claim="p\/a" data-badge="caveat">Prices <em>fell<\/em> by /,
    )
    expect(found).toContain('<mark class="unverified">10 %</mark>')
    expect(found).toContain(
      '<span class="badge tone-1 fill-5" data-record="tides/moon 2026-05-30:1">Caveat</span> <span class="mark contested">Contested</span></a>',
    )
    expect(found.match(/<a /g)).toHaveLength(1)
  })

  test('claims that name each other come to an end', () => {
    expect(html('[[claim:p/b]]')).toContain('It follows from It follows from p/b.')
  })
})

test('words that nobody confirmed are marked across emphasis, and flagged once', () => {
  const found = html('Up to **60** % of it.', { inline: true, unverified: ['60 %'] })
  expect(found.replaceAll('\u00A0', ' ')).toBe(
    'Up to <strong><mark class="unverified">60</mark></strong><mark class="unverified"> %</mark><sup class="flag"> unverified</sup> of it.',
  )
})

test('a line to stand in a link has no links', () => {
  expect(html('See [[q]] and [a](https://a.example).', { inline: true, unlinked: true })).toBe('See Page q and a.')
})

test('headings begin below the page’s own, with ids that nothing else has', () => {
  expect(html('# A\n\n## B c\n\n## B c\n\n## claims')).toBe(
    '<h2 id="s-a">A</h2>\n<h2 id="s-b-c">B c</h2>\n<h2 id="s-b-c-2">B c</h2>\n<h2 id="s-claims">claims</h2>',
  )
})

test('a table scrolls by itself', () => {
  expect(html('| a |\n| - |\n| b |')).toMatch(/^<div class="scroll" tabindex="0"><table>/)
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '![a](https://a.example/x.png)',
  '<style>*{}</style>',
])('nothing harmful comes out of %s', (text) => {
  expect(html(text)).not.toMatch(/<script|<img|<style|javascript:|onerror=/)
})
