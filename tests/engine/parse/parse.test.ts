import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../src/engine/diagnostic.ts'
import type { RecordFile } from '../../../src/engine/input-file.ts'
import { parse } from '../../../src/engine/parse/parse.ts'
import type { Locate } from '../../../src/engine/valid.ts'
import { marked } from '../../helpers/garden.ts'

function read(path: string, text: string): { data: unknown; locate: Locate; faults: readonly Fault[] } {
  const parsed = parse({ path, text })
  if (parsed.kind === undefined) throw new Error(`The test's ${path} is no record.`)
  return parsed
}

function faultsAt(file: RecordFile): string[] {
  return parse(file).faults.map(({ rule, place }) => `${rule} ${place.start.line}:${place.start.column}`)
}

const path = 'sources/s.yaml'

describe('where a record belongs', () => {
  test.each([
    ['garden.yaml', 'garden', 'garden'],
    ['policy.yaml', 'policy', 'policy'],
    ['voices/remy.yaml', 'voice', 'remy'],
    ['pages/open-weights.md', 'page', 'open-weights'],
    ['claims/p/c-2.yaml', 'claim', 'p/c-2'],
    ['sources/s.yaml', 'source', 's'],
    ['river/2026-05-30-x.md', 'dispatch', '2026-05-30-x'],
  ])('%s is a %s', (file, kind, id) => {
    expect(parse({ path: file, text: '' })).toMatchObject({ kind, id })
  })

  test.each([
    'readme.md',
    'claims/c.yaml',
    'claims/p/q/c.yaml',
    'sources/s.yml',
    'sources/S.yaml',
    'sources/a--b.yaml',
    'sources/a_b.yaml',
    'sources/deep/s.yaml',
    'pages/p.yaml',
    'river/x.md',
    'river/2026-02-30-x.md',
    'notes/x.yaml',
  ])('%s is a stray', (file) => {
    expect(faultsAt({ path: file, text: '' })).toEqual(['stray-file 1:1'])
  })

  test.each(['symlink', 'not-text', 'too-large', 'not-a-file'] as const)('so is what is refused as %s', (refused) => {
    expect(faultsAt({ path, refused })).toEqual(['stray-file 1:1'])
  })

  test.each([
    ['sources/s.yml', 's'],
    ['sources/s.yaml.txt', 's'],
    ['sources/deep/s.yaml', 's'],
    ['sources/Größer.yaml', 'groesser'],
    ['sources/s.docx', undefined],
    ['sources/s.yaml~', undefined],
  ])('%s is known as the record that it was to be, so that naming that one is no fault', (file, id) => {
    expect(parse({ path: file, text: '' })).toMatchObject(
      id === undefined ? { kind: undefined } : { kind: 'source', id },
    )
  })
})

describe('scalars', () => {
  test.each([
    ['published: 2026', '2026'],
    ['arxiv: 2411.10870', '2411.10870'],
    ['arxiv: 2411.10', '2411.10'],
    ['title: 1_000', '1_000'],
    ['title: 0x1F', '0x1F'],
    ['title: 1e3', '1e3'],
    ['title: true', 'true'],
    ['title: no', 'no'],
    ['title: null', 'null'],
    ['title: .inf', '.inf'],
    ['title: 007', '007'],
    ['title: "2026"', '2026'],
    ['title: 2026-05-30', '2026-05-30'],
    ['title: >-\n  a\n  b', 'a b'],
    ['title:', null],
  ])('%j is text as it stands', (text, value) => {
    expect(Object.values(read(path, text).data ?? {})).toEqual([value])
  })

  test('numbers and truth values are kept where the schema wants them', () => {
    expect(read(path, 'snapshot: { linked: 36 }').data).toEqual({ snapshot: { linked: 36 } })
    expect(read('policy.yaml', 'gradeLimits: [{ address: false }]').data).toEqual({ gradeLimits: [{ address: false }] })
  })

  test('of alternatives, text is taken as text and an object as an object', () => {
    expect(read(path, 'authors: [1984, { name: 50, orcid: 1 }]').data).toEqual({
      authors: ['1984', { name: '50', orcid: '1' }],
    })
  })

  test('names that mean something to JavaScript are names', () => {
    const { data } = read(path, '__proto__: { polluted: x }\nconstructor: y\n')
    expect(Object.keys(data ?? {})).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
  })
})

describe('the strict subset', () => {
  test.each([
    ['yaml-subset', 'title: x\n‸---\ntitle: y\n'],
    ['yaml-subset', 'title: ‸&a x\n'],
    ['yaml-subset', 'title: ‸*a\n'],
    ['yaml-subset', 'title: ‸!!str x\n'],
    ['yaml-subset', '‸%YAML 1.1\n---\ntitle: x\n'],
    ['yaml-subset', '‸<<: { title: x }\n'],
    ['yaml-subset', '‸[a, b]: x\n'],
    ['duplicate-key', 'title: x\nkind: paper\n‸title: y\n'],
    ['duplicate-key', 'history:\n  - { date: x, ‸date: y }\n'],
    ['yaml-syntax', 'title: ‸a: b\n'],
    ['yaml-syntax', 'title: ‸"x\nkind: y\n'],
    ['yaml-syntax', 'title: ‸@x\n'],
  ])('%s in %j', (rule, text) => {
    const { text: bare, line, column } = marked(text)
    expect(faultsAt({ path, text: bare })).toContain(`${rule} ${line}:${column}`)
  })

  test.each([
    ['a leading fence', '---\ntitle: x\n'],
    ['signs in quotes', 'title: "&a *b !c %d <<"\n'],
    ['signs in plain text', 'title: a & b * c ! d\n'],
    ['signs in folded text', 'title: >-\n  &a\n  *b\n'],
    ['comments', '# &a\ntitle: x # *b\n'],
    ['a byte order mark', '\uFEFFtitle: x\n'],
    ['an empty file', ''],
  ])('%s is fine', (_name, text) => {
    expect(faultsAt({ path, text })).toEqual([])
  })

  test('all faults of a file are told', () => {
    expect(faultsAt({ path, text: 'a: &x 1\nb: *x\nc: !!int 2\n' })).toHaveLength(3)
  })

  test('one slip is told once', () => {
    expect(faultsAt({ path, text: 'title: Salt\n  kind: paper\n' })).toEqual(['yaml-syntax 2:3'])
  })

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['an alias bomb', `a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(10_000)}`],
    ['sheer size', `title: ${'x'.repeat(300_000)}\n`],
  ])('hostile: %s', (_name, text) => {
    const parsed = read(path, text)
    expect(parsed.faults.length).toBeGreaterThan(0)
    expect(parsed.data).toBeUndefined()
  })
})

describe('marks of a merge that was not finished', () => {
  const ours = 'title: a\n'
  const theirs = 'title: b\n'

  test.each([
    ['in a file of YAML', path, `kind: paper\n‸<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n`],
    ['with the text of the base', path, `‸<<<<<<< HEAD\n${ours}||||||| base\n=======\n${theirs}>>>>>>> branch\n`],
    ['one that was overlooked', path, `${ours}‸=======\nkind: paper\n`],
    ['the last one', path, `${ours}‸>>>>>>> branch\n`],
    ['in front matter', 'pages/p.md', `---\n‸<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> branch\n---\n`],
    ['around a fence', 'pages/p.md', `‸<<<<<<< HEAD\n---\n${ours}=======\n---\n${theirs}>>>>>>> branch\n---\n`],
    ['in prose', 'pages/p.md', `---\n${ours}---\nA.\n‸<<<<<<< HEAD\nB.\n=======\nC.\n>>>>>>> branch\n`],
    ['with carriage returns', path, `kind: paper\r\n‸<<<<<<< HEAD\r\n=======\r\n>>>>>>> branch\r\n`],
  ])('%s are told once, at the first', (_name, file, text) => {
    const { text: bare, line, column } = marked(text)
    const parsed = parse({ path: file, text: bare })
    expect(faultsAt({ path: file, text: bare })).toEqual([`yaml-syntax ${line}:${column}`])
    expect(parsed.faults[0]?.message).toContain('a merge that was not finished')
  })

  test.each([
    ['a heading', 'pages/p.md', '---\ntitle: x\n---\nWords\n=======\n'],
    ['a row of an empty table', 'pages/p.md', '---\ntitle: x\n---\n|||||||\n'],
    ['longer lines', path, 'title: >-\n  <<<<<<<< x\n  ========\n'],
    ['within a line', path, 'title: a <<<<<<< b\n'],
  ])('%s is none', (_name, file, text) => {
    expect(faultsAt({ path: file, text })).toEqual([])
  })
})

describe('places', () => {
  const yaml =
    'title: x\nhistory:\n  - { date: 2026-05-30, by: remy }\n  - date:\n    why: >-\n      Some <b>words</b>\n      more.\n'

  test.each<[string, 'key' | 'value', string]>([
    ['/title', 'key', '1:1'],
    ['/title', 'value', '1:8'],
    ['/history/0/date', 'value', '3:13'],
    ['/history/0/by', 'key', '3:25'],
    ['/history/1/date', 'value', '4:5'],
    ['/history/1/grade', 'value', '4:5'],
    ['/history/0/grade', 'value', '3:5'],
    ['/nowhere', 'value', '1:1'],
    ['', 'value', '1:1'],
  ])('%s (%s) is at %s', (pointer, part, place) => {
    const { start } = read(path, yaml).locate(pointer, part)
    expect(`${start.line}:${start.column}`).toBe(place)
  })

  test('a part of folded text is found where it stands', () => {
    const why = 'Some <b>words</b> more.'
    const { locate } = read(path, yaml)
    const at = (words: string) => {
      const start = why.indexOf(words)
      const place = locate('/history/1/why', 'value', { start, end: start + words.length })
      return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
    }
    expect(at('<b>')).toBe('6:12-6:15')
    expect(at('more')).toBe('7:7-7:11')
  })

  test.each([
    ["title: 'it''s here'\n", "it's here", 'here', '1:15'],
    ['title: "plain here"\n', 'plain here', 'here', '1:15'],
    ['title: "\\u0041 here"\n', 'A here', 'here', '1:8'],
    ['title: |\n  a\n\n  here\n', 'a\n\nhere\n', 'here', '4:3'],
    ['title: so\r\n', 'so', 'so', '1:8'],
  ])('in %j', (text, value, words, place) => {
    const { data, locate } = read(path, text)
    expect(data).toEqual({ title: value })
    const start = value.indexOf(words)
    const found = locate('/title', 'value', { start, end: start + words.length }).start
    expect(`${found.line}:${found.column}`).toBe(place)
  })
})

describe('front matter', () => {
  const page = 'pages/p.md'

  test.each<[string, string]>([
    ['none', '‸Words.\n'],
    ['another language', '‸---js\nconsole.log(1)\n---\n'],
    ['another language, spaced', '‸--- javascript\n---\n'],
    ['four dashes', '‸----\ntitle: x\n----\n'],
    ['never closed', '‸---\ntitle: x\n'],
    ['closed with more than a fence', '---\ntitle: x\n‸---yaml\nbody\n---\n'],
    ['an empty file', '‸'],
  ])('%s', (_name, text) => {
    const { text: bare, line, column } = marked(text)
    expect(faultsAt({ path: page, text: bare })).toEqual([`front-matter ${line}:${column}`])
  })

  test('labels and body are one record, each placed in the file', () => {
    const text = '---\ntitle: x\nsummary: 5\n---\n\nFirst.\n\n---\n\nLast.\n'
    const { data, locate } = read(page, text)
    expect(data).toEqual({ title: 'x', summary: '5', body: '\nFirst.\n\n---\n\nLast.\n' })
    expect(locate('/summary').start).toEqual({ line: 3, column: 10 })
    const start = '\nFirst.\n\n---\n\n'.length
    expect(locate('/body', 'value', { start, end: start + 4 }).start).toEqual({ line: 10, column: 1 })
  })

  test('reading the same broken text twice gives the same faults', () => {
    const text = '---\ntitle: "x\n---\nBody.\n'
    expect(faultsAt({ path: page, text })).toEqual(faultsAt({ path: page, text }))
    expect(faultsAt({ path: page, text })).toEqual(['yaml-syntax 2:8'])
  })

  test('code in front matter is never run', () => {
    const text = '---javascript\nmodule.exports = { title: (globalThis.ran = true) }\n---\n'
    expect(faultsAt({ path: page, text })).toEqual(['front-matter 1:1'])
    expect('ran' in globalThis).toBe(false)
  })
})

test('whatever the text, reading does not throw and every fault is in the file', () => {
  const scrap = fc.constantFrom(
    '---',
    '\n',
    '- ',
    ': ',
    'a',
    '"',
    "'",
    '[',
    '{',
    '}',
    ']',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '#',
    '\t',
    '\r',
    ' ',
    '? ',
    '%',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.constantFrom(path, 'pages/p.md', 'claims/p/c.yaml', 'policy.yaml'), text, (file, written) => {
      const lines = written.split(/\r\n|\n|\r/)
      for (const { place } of parse({ path: file, text: written }).faults) {
        const line = lines[place.start.line - 1]
        expect(line).toBeDefined()
        expect(place.start.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
      }
    }),
    { numRuns: 2000 },
  )
})
