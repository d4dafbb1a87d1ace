import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readReferences, sourceOf } from '../../src/references/read-references.ts'
import { runs } from '../helpers/runs.ts'

const read = (text: string, name = 'refs.bib') => readReferences(name, new TextEncoder().encode(text))

/** Reads to the end and makes sources of all; every place lies within the text. */
function readWhole(text: string, name?: string): void {
  const { entries, faults, text: kept } = read(text, name)
  for (const { span } of [...entries, ...faults]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(kept.length)
  }
  for (const entry of entries) sourceOf(entry)
}

const pieces = [
  ...[
    '@article{',
    '@misc(',
    '@string{a = "b"}',
    '@comment{',
    'k,',
    ' title =',
    ' author = ',
    'year=',
    'a # "x"',
    '{',
    '}',
    '"',
  ],
  ...[
    '\\',
    '\\"{U}',
    '\\textbf',
    '\\begin{x}',
    '\\end',
    '$',
    '^',
    '_',
    '~',
    ',',
    '=',
    '#',
    '\n',
    '\r',
    '%',
    ' and ',
    '-',
    '--',
  ],
  ...[
    'TY  - JOUR\n',
    'ER  - \n',
    'AU  - , ,',
    'DA  - //',
    'T2  - x',
    'DO  - 10.1/x',
    '[',
    ']',
    '{"title":',
    '"a"',
    ':',
    '1',
    'null',
  ],
  ...['__proto__', 'constructor', 'date = {2020-99-99/..}', '\u202E', '\u0000', '\uD800', 'é', '<i>', '</i>'],
]
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))
const anyValue = fc.jsonValue({ maxDepth: 4 })
const labels = [
  'title',
  'type',
  'author',
  'issued',
  'accessed',
  'URL',
  'DOI',
  'ISBN',
  'publisher',
  'container-title',
  'note',
  'license',
]

describe('whatever an input holds, it is read or told of', () => {
  test('pieces of all formats in any order', () => {
    fc.assert(fc.property(anyText, fc.constantFrom('x.bib', 'x.ris', 'x.json', 'x'), readWhole), runs(3000))
  })

  test('any JSON under the labels of CSL', () => {
    const items = fc.array(fc.dictionary(fc.constantFrom(...labels), anyValue), { maxLength: 4 })
    fc.assert(
      fc.property(items, (list) => readWhole(JSON.stringify(list), 'x.json')),
      runs(1000),
    )
  })

  test.each([
    ['braces', `@misc{k, title = ${'{'.repeat(100_000)}`],
    ['closed braces', `@misc{k, title = ${'{'.repeat(50_000)}${'}'.repeat(50_000)}}`],
    ['entries that are never closed', '@misc{k, title = {x\n'.repeat(100_000)],
    ['backslashes', `@misc{k, title = {${'\\'.repeat(190_000)}}}`],
    ['commands', `@misc{k, title = {${'\\textbf'.repeat(20_000)}}}`],
    ['names', `@misc{k, author = {${'a and '.repeat(30_000)}b}}`],
    ['formulas', `@misc{k, title = {${'$a^b$ '.repeat(20_000)}}}`],
    ['fields', `@misc{k, ${'a = {b}, '.repeat(20_000)}}`],
    ['abbreviations', `${'@string{a = "b"}\n'.repeat(50_000)}@misc{k, title = a # a}`],
    ['signs', '@'.repeat(1_000_000)],
    ['records that are never closed', 'TY  - JOUR\n'.repeat(100_000)],
    ['lines that go on', `TY  - JOUR\nTI  - a\n${'b\n'.repeat(90_000)}ER  - `],
    ['tags in no record', 'TI  - a\n'.repeat(100_000)],
    ['brackets', '['.repeat(1_000_000)],
    ['labels within each other', '{"a":'.repeat(100_000)],
    ['blanks', `[{"title": "${' '.repeat(1_000_000)}"}]`],
    ['marks', `[{"title": "${'<i'.repeat(500_000)}", "type": "report"}]`],
  ])('a great many %s take less than seconds', (_what, text) => {
    const before = process.cpuUsage()
    readWhole(text)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000_000).toBeLessThan(5)
  })

  test('faults are told up to a hundred, then by their number', () => {
    const { faults } = read('@misc{k\n'.repeat(250))
    expect(faults).toHaveLength(101)
    expect(faults.at(-1)?.message).toBe('From here on 150 more faults are not told.')
  })

  test.each([
    ['too many bytes', new Uint8Array(33_554_433), /more than 33554432 bytes/],
    ['Latin-1', Buffer.from('@misc{k, title = {\xFCber}}', 'latin1'), /no text in UTF-8/],
    ['UTF-16', Buffer.from('\uFEFF@misc{k}', 'utf16le'), /no text in UTF-8/],
    ['nothing', new Uint8Array(), /no BibTeX, RIS or CSL-JSON/],
    ['something else', Buffer.from('Dear all'), /no BibTeX, RIS or CSL-JSON/],
    ['an empty list', Buffer.from('[]'), /has no references/],
    ['too many entries', Buffer.from('[{}'.padEnd(3 + 20_000 * 3, ',{}').concat(']')), /more than 20000 entries/],
  ])('%s', (_what, bytes, message) => {
    const { entries, faults } = readReferences('export', bytes)
    expect(entries).toEqual([])
    expect(faults.map((fault) => fault.message).join()).toMatch(message)
  })
})
