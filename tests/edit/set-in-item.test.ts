import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { setInItem } from '../../src/edit/set-in-item.ts'

const where = { list: 'evidence', index: 0, key: 'quote' }
const words = 'it fell: by 3 %, [sic]'

test.each([
  [
    'last in braces',
    'evidence:\n  - { source: a, stance: supports } # so\n',
    '{ source: a, stance: supports, quote: "it fell: by 3 %, [sic]" } # so',
  ],
  [
    'on a line of its own',
    'evidence:\n  - source: a # so\n    at: p. 4\n# end\n',
    '    at: p. 4\n    quote: "it fell: by 3 %, [sic]"\n# end\n',
  ],
  [
    'below what is nested',
    'evidence:\n- source: a\n  dropped:\n    date: x\nwatch: []\n',
    '    date: x\n  quote: "it fell: by 3 %, [sic]"\nwatch: []\n',
  ],
  [
    'in the place of another',
    'evidence:\n  - { quote: old, source: a }\n',
    '{ quote: "it fell: by 3 %, [sic]", source: a }',
  ],
  [
    'in the place of lines',
    'evidence:\n  - quote: >-\n      old\n      words\n    source: a\n',
    '- quote: "it fell: by 3 %, [sic]"\n    source: a\n',
  ],
  [
    'where the file ends without a line end',
    'evidence:\n  - source: a',
    '  - source: a\n    quote: "it fell: by 3 %, [sic]"\n',
  ],
])('words are put %s', (_where, before, part) => {
  const after = setInItem('claims/p/c.yaml', before, where, words)
  expect(after).toContain(part)
  expect(parse(after).evidence[0].quote).toBe(words)
})

test('within braces, words that a comma or a bracket would cut short stand in quotes', () => {
  const before = 'evidence: [{ quote: x, source: a }]\n'
  for (const words of ['~,', 'a, b', 'a [b]', 'a } b'])
    expect(parse(setInItem('claims/p/c.yaml', before, where, words))).toEqual({
      evidence: [{ quote: words, source: 'a' }],
    })
})

test('line ends of the file are kept', () => {
  const before = 'evidence:\r\n  - source: a\r\nwatch: []\r\n'
  expect(setInItem('claims/p/c.yaml', before, where, 'so it is')).toBe(
    'evidence:\r\n  - source: a\r\n    quote: so it is\r\nwatch: []\r\n',
  )
})

test('an item that is not there is told', () => {
  expect(() => setInItem('claims/p/c.yaml', 'evidence: []\n', where, 'x')).toThrow('has no item 1 in `evidence`')
  expect(() => setInItem('claims/p/c.yaml', 'evidence:\n  - quote: [x]\n', where, 'x')).toThrow('is no plain word')
})

test('whatever the words, they come back as they were, in every style, and nothing else changes', () => {
  const styles = [
    '{ source: a, at: p. 4 }',
    '{ quote: "x", source: a, at: p. 4 }',
    '\n      source: a\n      at: p. 4 # four',
    '\n      source: a\n      quote: |\n        x\n        y\n      at: p. 4',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...styles),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      (style, text) => {
        const quote = text.replace(/\s+/g, ' ').trim() || 'x'
        const item = style.startsWith('\n') ? style.trimStart() : style
        const after = setInItem('claims/p/c.yaml', `evidence:\n    - ${item}\nwatch: [z] # end\n`, where, quote)
        expect(parse(after)).toEqual({ evidence: [{ source: 'a', at: 'p. 4', quote }], watch: ['z'] })
        expect(after.endsWith('watch: [z] # end\n')).toBe(true)
      },
    ),
  )
})
