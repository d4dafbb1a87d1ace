import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../src/engine/limits.ts'
import { readProse } from '../../../src/engine/markdown/prose.ts'

function named(text: string): string[] {
  return readProse(text).references.map(({ kind, id, span }) => `${kind} ${id} ${text.slice(span.start, span.end)}`)
}

describe('what a text names', () => {
  test.each<[string, string[]]>([
    ['[[bread]]', ['page bread [[bread]]']],
    ['[[bread|two\nlines]]', ['page bread [[bread|two\nlines]]']],
    ['See [[bread|the page]] now.', ['page bread [[bread|the page]]']],
    ['[[claim:bread/dearer]]', ['claim bread/dearer [[claim:bread/dearer]]']],
    ['[[claim:bread/dearer|reports]]', ['claim bread/dearer [[claim:bread/dearer|reports]]']],
    ['[[claim:bread/dearer|is dearer]] and [[claim:|reports]]', []],
    ['So [@ledger].', ['source ledger @ledger']],
    ['So [@ledger, p. 4].', ['source ledger @ledger']],
    ['*So* **[@ledger]** in _[[bread]]_', ['source ledger @ledger', 'page bread [[bread]]']],
    ['| a |\n|---|\n| [[bread]] |', ['page bread [[bread]]']],
    ['`[[bread]]` and\n\n    [@ledger]', []],
    ['\\[[bread]] or [ [bread]]', []],
    ['a@b.example', []],
    ['![A loaf](media/loaf.png)', ['image loaf.png ![A loaf](media/loaf.png)']],
    ['[![A loaf](media/loaf.png)](https://example.org)', ['image loaf.png ![A loaf](media/loaf.png)']],
    ['![A loaf](https://example.org/media/loaf.png)', []],
    ['`![A loaf](media/loaf.png)`', []],
  ])('%j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['[[claim:a/b]]', ['states']],
    ['[[claim:a/b|states]]', ['states']],
    ['[[claim:a/b | reports ]]', ['reports']],
    ['[[claim:a/b|disputes]] and [[claim:a/b]]', ['disputes', 'states']],
    ['| a |\n|---|\n| [[claim:a/b\\|disputes]] |', ['disputes']],
    ['[[claim:a/b|Disputes]]', []],
    ['[[claim:a/b|reports|disputes]]', []],
    ['[[claim:a/b|reports](x)]]', []],
    ['[words [[claim:a/b|reports]]](https://example.org)', []],
  ])('%j does with a claim %j', (text, uses) => {
    expect(readProse(text).references.flatMap((each) => (each.kind === 'claim' ? [each.use] : []))).toEqual(uses)
  })

  test('in the cell of a table a backslash stands before the words of a page', () => {
    const { references, text } = readProse('| a |\n|---|\n| [[bread\\|the page]] |')
    expect([references.map(({ id }) => id), text]).toEqual([['bread'], 'a the page'])
  })

  test('two sources in one pair of brackets', () => {
    expect(readProse('[@a; @b, ch. 2]').references.map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('what readers would not see', () => {
  test.each([
    ['a <b>c', 'raw-html'],
    ['<!-- c -->', 'raw-html'],
    ['x<y and y>z', 'raw-html'],
    ['[unused]: https://example.org', 'raw-html'],
    ['![picture](https://example.org/a.png)', 'link-scheme'],
    ['![](media/a.png)', 'image'],
    ['![picture](/media/a.png)', 'image'],
    ['![picture][a]\n\n[a]: https://example.org/a.png', 'image'],
    ['[x](javascript:y)', 'link-scheme'],
    ['<javascript:y>', 'link-scheme'],
  ])('%j', (text, rule) => {
    expect(readProse(text).faults.map((fault) => fault.rule)).toContain(rule)
  })

  test.each([
    '1 < 2 and 3 > 2',
    '`<b>`',
    '\\<b>',
    'a &lt; b',
    '[x](https://example.org)',
    '<https://example.org>',
    '~~so~~',
  ])('%j is seen', (text) => {
    expect(readProse(text).faults).toEqual([])
  })

  test('the text is what they see', () => {
    expect(readProse('*Bread*  costs\n[more](https://example.org) `now`.').text).toBe('Bread costs more now.')
  })
})

describe('hostile texts are refused before they are parsed', () => {
  test.each([
    ['length', 'x'.repeat(limits.markdown.length + 1)],
    ['lines', 'x\n'.repeat(limits.markdown.lines + 1)],
    ['quotes', '>'.repeat(5000)],
    ['lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['brackets', '['.repeat(50_000)],
    ['links', '[a]('.repeat(20_000)],
    ['emphasis', '*a _b '.repeat(15_000)],
    ['strikes', '~a '.repeat(30_000)],
  ])('%s', (_name, text) => {
    const { faults, tree } = readProse(text)
    expect(faults).toHaveLength(1)
    expect(tree.children).toEqual([])
  })
})

test('whatever the text, reading it does not throw, and spans lie in it', () => {
  const scrap = fc.constantFrom(
    '[[',
    ']]',
    '[@',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '*',
    '_',
    '`',
    '\n',
    '- ',
    '> ',
    '|',
    '~',
    '\\',
    'claim:',
    'a/b',
    'http://x',
    '<!--',
    '[^1]',
    ': ',
    '\t',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const { faults, notes, references, links } = readProse(written)
      const placed = [...faults, ...notes.faults, ...references, ...links].map(({ span }) => span)
      for (const span of [...placed, ...notes.places]) {
        expect(span.start).toBeGreaterThanOrEqual(0)
        expect(span.end).toBeLessThanOrEqual(written.length)
        expect(span.start).toBeLessThanOrEqual(span.end)
      }
    }),
    { numRuns: 2000 },
  )
})
