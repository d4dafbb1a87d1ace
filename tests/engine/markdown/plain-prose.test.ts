import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedProse } from '../../../src/engine/markdown/parsed-prose.ts'
import { plainProse } from '../../../src/engine/markdown/plain-prose.ts'
import { readRecords } from '../../../src/engine/read-records.ts'

/** Signs that mean something in Markdown somewhere, signs that do not, and what stands around them. */
const signs = [
  ...[
    '- ',
    '+ ',
    '* ',
    '1. ',
    '12) ',
    '# ',
    '> ',
    '| ',
    '---',
    '===',
    '~~',
    '**',
    '_',
    '`',
    '<b>',
    '&amp;',
    '\\',
    '\t',
  ],
  ...[
    '[[page]]',
    '[@source]',
    '[^1]',
    '[a](https://b.org)',
    '![',
    'www.a.org',
    'https://a.org',
    'HTTP://A.B',
    'a@b.org',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '?',
    '!',
    "'",
    '"',
    '(',
    ')',
    '/',
    '//',
    '%',
    '$',
    '+',
    '=',
    '^',
    '{',
    '}',
    '-',
    '–',
    '“',
    '”',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '    ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '\ud83c',
    '🌿',
    'é',
    'e\u0301',
    '中',
    'ß',
    '7',
  ],
]

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('Bread', 'costs', 'more than', ' ', ' in 2026')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

test('a text that is read without the parser is what the parser makes of it', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 12 })), (text) => {
      const read = plainProse(text)
      if (!read) return
      plain += 1
      expect(read).toStrictEqual(parsedProse(text))
    }),
    { numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(100)
})

test('so is every text of the garden that ships, most of which need no parser', () => {
  const root = join(import.meta.dirname, '../../../content')
  const files = globSync('**/*.{yaml,md}', { cwd: root }).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
  const texts = readRecords(files, new Map(), undefined).records.flatMap(({ marks }) =>
    marks.flatMap(({ format, value }) => (format === 'markdown' ? [value] : [])),
  )
  const plain = texts.filter((text) => plainProse(text))
  for (const text of plain) expect(plainProse(text)).toStrictEqual(parsedProse(text))
  expect(plain.length / texts.length).toBeGreaterThan(0.75)
})

test.each([
  '',
  ' ',
  ' a',
  'a ',
  'a\nb',
  '- a',
  '+ a',
  '1. a',
  '1) a',
  '# a',
  'a *b*',
  'see www.a.org',
  'a@b.org',
  'https://a.org',
  'a & b',
  'a\u0000',
])('the parser says what %j is', (text) => {
  expect(plainProse(text)).toBeUndefined()
})
