import { describe, expect, test } from 'vitest'
import { limits } from '../../../src/engine/limits.ts'
import { readProse } from '../../../src/engine/markdown/prose.ts'
import { findWords } from '../../../src/engine/markdown/visible-text.ts'
import { reports } from '../../helpers/garden.ts'

/** A text without its marks (`‸`), and where they stood. */
function marked(text: string): { readonly bare: string; readonly places: readonly number[] } {
  const parts = text.split('‸')
  return {
    bare: parts.join(''),
    places: parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length),
  }
}

describe('footnotes that are shown', () => {
  test.each([
    'Bread costs less.[^1]\n\n[^1]: In pounds.',
    '[^1]: In pounds.\n\nBread costs less.[^1]',
    'Bread[^a] costs less[^b].\n[^b]: Since May.\n[^A]: Of rye.',
    'Bread.[^1] Rolls.[^1]\n\n[^1]: In *pounds* [@ledger, p. 4], as [[bread]] says.',
    '- Bread.[^1]\n\n> Rolls.[^2]\n\n| a |\n| - |\n| b[^3] |\n\n[^1]: x\n[^2]: y\n[^3]: z',
    'Bread.[^1]\n\n[^1]: One.\n\n    Two.\n\n    - three',
    '*Bread[^1]* and **rolls[^1]**\n\n[^1]: x',
  ])('%j', (text) => {
    const { faults, notes } = readProse(text)
    expect([...faults, ...notes.faults]).toEqual([])
  })

  test('stand last, in the order in which the text refers to them', () => {
    const { tree } = readProse('[^a]: First.\n\nBread[^b] and rolls.[^a]\n\n> [^b]: Second.\n\nEnd.')
    const names = tree.children.map((node) => ('identifier' in node ? node.identifier : node.type))
    expect(names).toEqual(['paragraph', 'blockquote', 'paragraph', 'b', 'a'])
  })
})

test('a footnote written within another is one of its own', () => {
  const { tree, notes, text } = readProse('Bread[^a] and rolls.[^b]\n\n[^a]: One.\n\n    [^b]: Two.')
  expect(notes.faults).toEqual([])
  expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'footnoteDefinition', 'footnoteDefinition'])
  expect(text).toBe('Bread and rolls. One. Two.')
})

describe('footnotes that would not be shown', () => {
  test.each([
    ['nothing refers to it', 'Bread.\n\n‸[^1]: In pounds.'],
    ['a second of one name', 'Bread.[^a]\n\n[^a]: x\n\n‸[^A]: y'],
    ['it says nothing', 'Bread.[^1]\n\n‸[^1]:'],
    ['nobody wrote it', 'Bread.‸[^1]'],
    ['nobody wrote it, said once', 'Bread.‸[^1] Rolls.[^1]'],
    [
      'nobody wrote it, beside an address',
      'See https://a.example and `[^2]`, \\[^2], *rolls*‸[^2] https://b.example ‸[^3].',
    ],
    ['in a heading', '# Bread‸[^1]\n\n[^1]: x'],
    ['in a link', '[Bread‸[^1]](https://a.example)\n\n[^1]: x'],
    ['in a link by name', '[Bread‸[^1]][b]\n\n[b]: https://a.example\n\n[^1]: x'],
    ['in another', 'Bread.[^1]\n\n[^1]: See‸[^2].\n[^2]: y'],
    ['in one another', 'Bread.\n\n[^1]: See‸[^2].\n[^2]: See‸[^1].'],
    ['in itself', '[^1]: See *there*‸[^1].'],
  ])('%s', (_name, text) => {
    const { bare, places } = marked(text)
    const { faults, notes } = readProse(bare)
    expect(faults).toEqual([])
    expect(notes.faults.map(({ span }) => span.start).sort((a, b) => a - b)).toEqual(places)
    expect(notes.faults.every(({ rule }) => rule === 'raw-html')).toBe(true)
  })

  test.each(['\\[^1]', '`[^1]`', '[^a b]', '[^]', '[^\\*]', 'x[^1](https://a.example)'])('%s is text', (text) => {
    expect(readProse(text).notes).toEqual({ places: [], faults: [] })
  })

  test('what is wrong within one is reported as anywhere', () => {
    const { faults } = readProse(
      'Bread.[^1]\n\n[^1]: In <b>pounds</b>, ![x](https://a.example/x.png) [y](javascript:z).',
    )
    expect(faults.map(({ rule }) => rule)).toEqual(['raw-html', 'link-scheme', 'link-scheme'])
  })
})

describe('in a garden', () => {
  const page = (summary: string, body: string): string =>
    `---\ntitle: x\nsummary: |\n  ${summary}\nplanted: 2026-05-30\n---\n\n${body}\n`
  const claim = (statement: string, detail: string): string =>
    `statement: |\n  ${statement}\ndetail: |\n  ${detail}\nkind: finding\nevidence: []\nhistory:\n  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n`

  test('the body of a page and the detail of a claim have footnotes', () => {
    reports('raw-html', {
      'pages/economy.md': page('Prices.', 'Bread.[^1]\n\n[^1]: In pounds.'),
      'claims/economy/good.yaml': claim('Prices fall.', 'Bread.[^1]\n\n  [^1]: In pounds.'),
    })
  })

  test('what is wrong with them has its place in the file', () => {
    reports('raw-html', {
      'pages/economy.md': page('Prices.', 'Bread.‸[^1]\n\n‸[^2]: x'),
      'claims/economy/bad.yaml': claim('Prices fall.', 'Bread.\n\n  ‸[^1]: In pounds.'),
    })
  })

  test('lines of text have none', () => {
    const found = reports('raw-html', {
      'pages/economy.md': page('Prices.[^1]\n\n  ‸[^1]: In pounds.', 'Bread.'),
      'claims/economy/bad.yaml': claim('Prices fall.‸[^1]', 'Bread.'),
      'voices/remy.yaml': 'name: Remy\nrole: voice\nbio: |\n  A poet.[^1]\n\n  ‸[^1]: In pounds.\n',
    })
    for (const { message } of found) expect(message).toContain('the body of a page')
  })
})

describe('the text is what readers see', () => {
  test.each([
    ['Bread costs[^1] less.\n\n[^1]: In pounds.', 'Bread costs less. In pounds.'],
    ['Bread costs [^1] less.\n\n[^1]: In pounds.', 'Bread costs less. In pounds.'],
    ['Bread costs less [^1].\n\n[^1]: In pounds.\n\nRolls.', 'Bread costs less. Rolls. In pounds.'],
    ['Bread [^1]rolls.\n\n[^1]: In pounds.', 'Bread rolls. In pounds.'],
    ['Bread.\n\n[^1]: Said to nobody.', 'Bread.'],
  ])('%j', (written, text) => {
    expect(readProse(written).text).toBe(text)
  })

  test.each(['costs less', 'In pounds', 'less than in May'])('%s is found', (words) => {
    const { tree } = readProse('Bread costs[^1] less than in *May*.\n\n[^1]: In **pounds**.')
    expect(findWords(tree, words)).toHaveLength(1)
  })

  test('what a footnote names is named by the text, in the order in which it is written', () => {
    const { references, links } = readProse('[^1]: See [[b]] and <https://a.example>.\n\nBread.[^1] [@c] [x](/y/)')
    expect(references.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(links.map(({ url }) => url)).toEqual(['https://a.example', '/y/'])
  })
})

describe('hostile footnotes are refused', () => {
  test.each([
    ['within each other', '[^a]:'.repeat(limits.markdown.nesting + 1)],
    [
      'within each other, by indentation',
      Array.from({ length: 90 }, (_, at) => `${'    '.repeat(at)}[^${at}]: x`).join('\n'),
    ],
    [
      'referred to again and again',
      `${'[^1] '.repeat(10)}\n\n`.repeat(limits.markdown.notes / 10 + 1).concat('[^1]: x'),
    ],
  ])('%s', (_name, text) => {
    const { faults, tree } = readProse(text)
    expect(faults).toHaveLength(1)
    expect(tree.children).toEqual([])
  })

  test('and many honest ones are read', () => {
    const long = 'In pounds, *as* [the ledger](https://a.example) has them. '.repeat(2)
    const text = Array.from({ length: 400 }, (_, at) => `Bread.[^${at}]\n\n[^${at}]: ${long}`)
    const list = Array.from({ length: 300 }, (_, at) => `[^${at}]: ${long}`).join('\n')
    expect(readProse(text.join('\n\n')).faults).toEqual([])
    expect(readProse(list).faults).toEqual([])
  })
})
