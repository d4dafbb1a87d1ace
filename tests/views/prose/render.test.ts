import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProse } from '../../../src/engine/markdown/prose.ts'
import { type ProseContext, type ProseOptions, renderProse } from '../../../src/views/prose/render.ts'
import { englishWords } from '../../../src/words/words.ts'

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
  words: englishWords,
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
  chart: (id) =>
    id === 'rent'
      ? {
          title: 'Rent <of> a chip',
          href: '/base/series/rent/',
          figure: () => ({
            type: 'element',
            tagName: 'figure',
            properties: {},
            children: [{ type: 'text', value: 'Drawn' }],
          }),
        }
      : undefined,
  image: (name) =>
    name === 'loaf.png' ? { src: '/base/assets/media/loaf.abc.png', width: 800, height: 600 } : undefined,
  link: (path) => `/base${path}`,
}

const plain: ProseOptions = { inline: false, unlinked: false, unverified: [], elsewhere: undefined }

function html(text: string, options: Partial<ProseOptions> = {}): string {
  return renderProse(readProse(text), context, { ...plain, ...options }).html
}

test('mere words come out as the long way has them', () => {
  const unit = fc.constantFrom(...'abc 10%.<&>"\'\\`*_[]()!#-+~|:;/@\u00A0\t\n\r\u2028é…', 'per cent', '&amp;', '&#10;')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      for (const inline of [true, false]) {
        expect(html(text, { inline })).toBe(html(text, { inline, unverified: ['words that stand nowhere'] }))
      }
    }),
    { numRuns: 400 },
  )
  expect(html('Prices fell by 10 per cent, “all” of them.')).toBe(
    '<p>Prices fell by 10\u00A0per cent, “all” of them.</p>',
  )
})

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
      /^<p><a href="\/base\/claims\/p\/a\/" class="claim-ref rank-1" data-claim="p\/a" data-badge="caveat">Prices <em>fell<\/em> by /,
    )
    expect(found).toContain('<mark class="unverified">10\u00A0%</mark>')
    expect(found).toContain(
      '<span class="badge tone-1 fill-5" data-record="tides/moon 2026-05-30:1">Caveat</span> <span class="mark contested">Contested</span></a>',
    )
    expect(found.match(/<a /g)).toHaveLength(1)
  })

  test.each([
    ['states', ''],
    ['reports', '<sup class="flag">&#xA0;reported here, not stated</sup>'],
    ['disputes', '<sup class="flag">&#xA0;disputed here</sup>'],
  ])('a text that %s a claim says so', (use, told) => {
    const found = html(`[[claim:p/a|${use}]]`).replaceAll('\u00A0', '&#xA0;')
    expect(found).toContain(`<span class="mark contested">Contested</span>${told}</a>`)
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

test('an image in a heading is told by its words', () => {
  const { headings } = renderProse(
    readProse('## ![A loaf](media/loaf.png)\n\n## See ![rye](media/loaf.png)'),
    context,
    plain,
  )
  expect(headings).toEqual([
    { id: 's-a-loaf', text: 'A loaf' },
    { id: 's-see-rye', text: 'See rye' },
  ])
})

test('headings are told in order, in the words that their ids are made of', () => {
  const text =
    '## A > b & *c* [@s]\n\n### No\n\n## Sea [[w]] `d`\n\n> ## Within\n\nSo.[^1]\n\n[^1]: # Note [@s].\n\n## A > b & *c* [@s]'
  const { headings } = renderProse(readProse(text), context, plain)
  expect(headings).toEqual([
    { id: 's-a-b-c-able-2024', text: 'A > b & c [Able 2024]' },
    { id: 's-sea-page-w-d', text: 'Sea Page w d' },
    { id: 's-within', text: 'Within' },
    { id: 's-a-b-c-able-2024-2', text: 'A > b & c [Able 2024]' },
  ])
  expect([...html(text).matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id)).toEqual(headings.map(({ id }) => id))
})

test.each([
  ['10 % of it', '10\u00A0% of it'],
  ['10 percent, 10 per cent', '10\u00A0percent, 10\u00A0per cent'],
  ['*10 %* of it', '<em>10\u00A0%</em> of it'],
  ['10 percents, ten %, 10%', '10 percents, ten %, 10%'],
  ['`10 % 3`', '<code>10 % 3</code>'],
])('a number stays with its percentage, but for code: %s', (text, expected) => {
  expect(html(text, { inline: true })).toBe(expected)
})

test('attributes hold nothing that begins or ends a tag', () => {
  expect(html(`[a "\\<b>"](https://a.example '"<i> > "</i>') > "<" \`"<b>"\``, { inline: true })).toBe(
    '<a href="https://a.example" title="&#x22;&#x3C;i&#x3E; &#x3E; &#x22;&#x3C;/i&#x3E;" rel="noopener noreferrer nofollow">a "&#x3C;b>"</a> > "&#x3C;" <code>"&#x3C;b>"</code>',
  )
})

test('away from the site, addresses are whole, and nothing is hidden', () => {
  const elsewhere = { url: 'https://a.example', href: '/base/p/' }
  const text = 'So[^1] [[q]], [a](/q/#b), [b](https://b.example/), [c](mailto:a@b.example).\n\n[^1]: Note [@s].'
  const { htmlElsewhere } = renderProse(readProse(text), context, { ...plain, elsewhere })
  expect(htmlElsewhere.replaceAll('\u00A0', ' ')).toBe(
    '<p>So<sup class="note-number"><a href="https://a.example/base/p/#note-1" role="doc-noteref" id="noted-1">1</a></sup> ' +
      '<a href="https://a.example/base/q/">Page q</a>, <a href="https://a.example/base/q/#b">a</a>, ' +
      '<a href="https://b.example/" rel="noopener noreferrer nofollow">b</a>, <a href="mailto:a@b.example">c</a>.</p>\n' +
      '<ol class="notes" aria-label="Notes"><li id="note-1"><p>Note [<a href="https://a.example/base/sources/s/" title="Source s" class="cite">Able 2024</a>]. ' +
      '<a href="https://a.example/base/p/#noted-1" role="doc-backlink" aria-label="Back to the text of note 1">↑</a></p></li></ol>',
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

describe('images', () => {
  const attributes = 'src="/base/assets/media/loaf.abc.png" width="800" height="600"'
  const image = (alt: string, title = ''): string =>
    `<img ${attributes} alt="${alt}"${title} loading="lazy" decoding="async">`

  test.each([
    ['![A loaf](media/loaf.png)', `<figure>${image('A loaf')}</figure>`],
    ['![A loaf](media/loaf.png "Rye.")', `<figure>${image('A loaf')}<figcaption>Rye.</figcaption></figure>`],
    [
      '![A](media/loaf.png)\n![B](media/loaf.png "C")',
      `<figure>${image('A')}</figure><figure>${image('B')}<figcaption>C</figcaption></figure>`,
    ],
    ['So ![A](media/loaf.png "C").', `<p>So ${image('A', ' title="C"')}.</p>`],
    ['- ![A](media/loaf.png)', `<ul>\n<li>${image('A')}</li>\n</ul>`],
    [
      '[![A](media/loaf.png)](https://a.example)',
      `<p><a href="https://a.example" rel="noopener noreferrer nofollow">${image('A')}</a></p>`,
    ],
    ['![A](media/loaf.png "<b>")', `<figure>${image('A')}<figcaption>&#x3C;b></figcaption></figure>`],
  ])('%j', (text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test.each([
    ['![A](media/rye.png)', '<p>A</p>'],
    ['![A](https://a.example/loaf.png)', '<p>A</p>'],
    ['![A][a]\n\n[a]: media/loaf.png', '<p>A</p>'],
  ])('of which there is no file are their words: %j', (text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test('are loaded from the site’s own host alone, whatever path it lives under', () => {
    const below = (src: string): string =>
      renderProse(readProse('![A](media/loaf.png)'), { ...context, image: () => ({ src, width: 8, height: 6 }) }, plain)
        .html
    for (const src of ['/~me/assets/a.png', '/.x/assets/a.png']) expect(below(src)).toContain(`src="${src}"`)
    for (const src of ['//a.example/a.png', 'https://a.example/a.png', '/\\a.example/a.png']) {
      expect(below(src)).not.toContain('src=')
    }
  })

  test('read elsewhere have whole addresses', () => {
    const elsewhere = { url: 'https://a.example', href: '/base/p/' }
    const { htmlElsewhere } = renderProse(readProse('![A](media/loaf.png)'), context, { ...plain, elsewhere })
    expect(htmlElsewhere).toContain('<img src="https://a.example/base/assets/media/loaf.abc.png"')
  })
})

describe('footnotes', () => {
  const number = (of: number, more = ''): string =>
    `<sup class="note-number">${more}<a href="#note-${of}" role="doc-noteref">${of}</a><span hidden>${of}</span></sup>`
  const first = (of: number, more = ''): string =>
    number(of, more).replace('"doc-noteref"', `"doc-noteref" id="noted-${of}"`)
  const beside = (of: number, ...lines: string[]): string =>
    `<span class="sidenote" role="note" hidden>${lines.map((line, at) => `<span>${at === 0 ? `<sup>${of}</sup> ` : ''}${line}</span>`).join('')}</span>`
  const back = (of: number): string =>
    `<a href="#noted-${of}" role="doc-backlink" aria-label="Back to the text of note ${of}">↑</a>`
  const list = (...items: string[]): string =>
    `<ol class="notes" aria-label="Notes">${items.map((item, at) => `<li id="note-${at + 1}">${item}</li>`).join('')}</ol>`
  const found = (text: string): string => html(text).replaceAll('\u00A0', ' ')

  test.each([
    [
      'stand beside their number and at the end',
      'Costs[^a] less.\n\n[^a]: In *pounds*.',
      `<p>Costs${first(1)}${beside(1, 'In <em>pounds</em>.')} less.</p>\n${list(`<p>In <em>pounds</em>. ${back(1)}</p>`)}`,
    ],
    [
      'are numbered as they are referred to, and stand beside the first number alone',
      '[^b]: Two.\n[^a]: One.\n\nCosts[^a] less[^b] [^a] and [^b].',
      `<p>Costs${first(1)}${beside(1, 'One.')} less${first(2)}${beside(2, 'Two.')}${number(1, ', ')} and${number(2)}.</p>\n${list(`<p>One. ${back(1)}</p>`, `<p>Two. ${back(2)}</p>`)}`,
    ],
    [
      'go beside a table, which may scroll',
      '| a |\n| - |\n| b[^1] |\n\nEnd.\n\n[^1]: One.',
      `<div class="scroll" tabindex="0"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b${first(1)}</td>\n</tr>\n</tbody>\n</table></div><p>${beside(1, 'One.')}</p>\n<p>End.</p>\n${list(`<p>One. ${back(1)}</p>`)}`,
    ],
    [
      'are a paragraph in the margin, whatever they hold',
      'So.[^1]\n\n[^1]: One.\n\n    # Two\n\n    - three\n    - four\n\n    > five\n\n    `six`',
      `<p>So.${first(1)}${beside(1, 'One.', 'Two', 'three', 'four', 'five', '<code>six</code>')}</p>\n${list(`<p>One.</p><p>Two</p><ul>\n<li>\n<p>three</p>\n</li>\n<li>\n<p>four</p>\n</li>\n</ul><blockquote>\n<p>five</p>\n</blockquote><p><code>six</code> ${back(1)}</p>`)}`,
    ],
    [
      'that end in a block are left by a line of its own',
      'So.[^1]\n\n[^1]:\n    - a',
      `<p>So.${first(1)}${beside(1, 'a')}</p>\n${list(`<ul>\n<li>a</li>\n</ul><p>${back(1)}</p>`)}`,
    ],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('name sources, pages and claims as the text does', () => {
    const note = found('So.[^1]\n\n[^1]: See [@s], [[q]], [[claim:p/b]] <https://a.example> 10 %.')
    for (const words of [
      '[<a href="/base/sources/s/" title="Source s" class="cite">Able 2024</a>]',
      '<a href="/base/q/">Page q</a>',
      'class="claim-ref rank-1" data-claim="p/b"',
      '<a href="https://a.example" rel="noopener noreferrer nofollow">',
    ]) {
      expect(note.split(words)).toHaveLength(3)
    }
  })

  test('are marked where nobody confirmed their words', () => {
    const marked = html('Costs[^1] less.\n\n[^1]: By 10 %.', { unverified: ['10 %', 'Costs less'] })
    expect(marked.match(/<mark class="unverified">10\u00A0%<\/mark>/g)).toHaveLength(2)
    expect(marked).toContain('<mark class="unverified">Costs</mark><sup')
    expect(marked).toContain('<mark class="unverified"> less</mark>')
  })

  test('are left out of a line, where what refers to them is as it was written', () => {
    expect(html('Costs[^1] less.\n\n[^1]: In pounds.', { inline: true }).trim()).toBe('Costs[^1] less.')
  })

  test('come to an end, though they refer to each other', () => {
    const note = found('So.[^a][^b]\n\n[^a]: See[^b] and[^a].\n[^b]: See[^a].')
    expect(note.match(/See\[\^b\] and\[\^a\]\./g)).toHaveLength(2)
    expect(note.match(/See\[\^a\]\./g)).toHaveLength(2)
  })

  test('are linear in what they print', () => {
    const text = (times: number): string => `${'So.[^1]\n\n'.repeat(times)}[^1]: ${'x'.repeat(1000)}`
    expect(html(text(800)).length).toBeLessThan(3 * html(text(400)).length)
  })
})

describe('charts', () => {
  const link = '<a href="/base/series/rent/" data-chart="rent">Rent &#x3C;of> a chip</a>'

  test.each([
    ['[[chart:rent]]', '<figure>Drawn</figure>'],
    ['[[chart: rent]]', '<figure>Drawn</figure>'],
    ['See [[chart:rent]].', `<p>See ${link}.</p>`],
    ['[[chart:rent]]\n\n[[chart:rent]]', `<figure>Drawn</figure>\n<p>${link}</p>`],
    ['[[chart:nothing]]', '<p>nothing</p>'],
    ['[[chart:rent|words]]', '<p>[[chart:rent|words]]</p>'],
  ])('%s', (text, expected) => {
    expect(html(text)).toContain(expected)
  })

  test('in a line and away from the site they are links', () => {
    expect(html('[[chart:rent]]', { inline: true })).toBe(link)
    const elsewhere = { url: 'https://garden.example', href: '/base/p/' }
    const { htmlElsewhere } = renderProse(readProse('[[chart:rent]]'), context, { ...plain, elsewhere })
    expect(htmlElsewhere).toContain('<a href="https://garden.example/base/series/rent/"')
  })
})
