import { describe, expect, test } from 'vitest'
import { fixRecord, type Surroundings } from '../../src/edit/fix-record.ts'

const line = '# yaml-language-server: $schema=../../.ripen/schemas/source.schema.json\n'
const path = 'sources/s.yaml'
const alone: Surroundings = { withSchemas: false, known: { voice: ['editor', 'remy'], grade: ['A', 'B', 'C'] } }
const withSchemas: Surroundings = { ...alone, withSchemas: true }

describe('what is safe is mended, and only that', () => {
  test.each<[string, string, string]>([
    ['a misspelt label', 'tittle: x   # so\nkind: paper\n', 'title: x   # so\nkind: paper\n'],
    [
      'a label within a list',
      'history:\n  - { dat: 2026-05-30, by: remy }\n',
      'history:\n  - { date: 2026-05-30, by: remy }\n',
    ],
    ['a day with slashes', 'accessed: 2026/5/30\n', 'accessed: 2026-05-30\n'],
    ['a day without noughts', 'accessed: 2026-5-3\n', 'accessed: 2026-05-03\n'],
    ['a day in words', 'accessed: 30 May 2026\n', 'accessed: 2026-05-30\n'],
    ['a day in American words', 'accessed: "May 30, 2026"\n', 'accessed: 2026-05-30\n'],
    ['a DOI as an address', 'doi: https://doi.org/10.1145/3292500\n', 'doi: 10.1145/3292500\n'],
    ['an arXiv id as an address', 'arxiv: https://arxiv.org/abs/2504.13359v2\n', 'arxiv: "2504.13359"\n'],
    ['a day that reads two ways', 'accessed: 3/4/2026\n', 'accessed: 3/4/2026\n'],
    ['a day that never was', 'accessed: 2026/2/30\n', 'accessed: 2026/2/30\n'],
    ['a label that is there already', 'title: x\ntittle: y\n', 'title: x\ntittle: y\n'],
    ['a label like no other', 'colour: red\n', 'colour: red\n'],
    ['what cannot be read', 'title: [\n', 'title: [\n'],
    ['a word with a capital', 'kind: Paper\n', 'kind: paper\n'],
    ['a word with a slip', 'checked: { status: verifed }\n', 'checked: { status: verified }\n'],
    ['a word that is another one’s neighbour by two slips', 'kind: finding\n', 'kind: finding\n'],
    ['an id with a slip', 'aside: { by: edtor }\n', 'aside: { by: editor }\n'],
    ['an id that nobody knows', 'aside: { by: kit }\n', 'aside: { by: kit }\n'],
    ['a grade in small', 'history: [{ grade: b }]\n', 'history: [{ grade: B }]\n'],
    ['a grade beside another', 'history: [{ grade: D }]\n', 'history: [{ grade: D }]\n'],
    [
      'a colon that wants quotes',
      'title: Bread: a "report"   \nkind: paper\n',
      'title: "Bread: a \\"report\\""   \nkind: paper\n',
    ],
    ['a colon over two lines', 'title: Bread: a\n  report\n', 'title: Bread: a\n  report\n'],
    ['a colon before a comment', 'title: Bread: a # so\n', 'title: Bread: a # so\n'],
    ['a colon in a block', 'summary: >-\n  Bread: a report\n', 'summary: >-\n  Bread: a report\n'],
    ['a day in a block', 'accessed: >-\n  2026/5/30\n', 'accessed: >-\n  2026/5/30\n'],
    ['a day in a block before a fence', 'accessed: |\n  2026/5/30', 'accessed: |\n  2026/5/30'],
    ['two labels that mean one: the first has it', 'tittle: x\ntitel: y\n', 'title: x\ntitel: y\n'],
    ['carriage returns', 'tittle: x\r\nkind: paper\r\n', 'title: x\r\nkind: paper\r\n'],
  ])('%s', (_name, before, after) => {
    const { text, done } = fixRecord(path, before, alone)
    expect(text).toBe(after)
    expect(done).toHaveLength(before === after ? 0 : 1)
    expect(fixRecord(path, text, alone)).toEqual({ text, done: [] })
  })

  test('a missing schema line, once', () => {
    const { text, done } = fixRecord(path, 'title: x\n', withSchemas)
    expect([text, done]).toEqual([`${line}title: x\n`, [{ line: 1, was: '', is: line.trimEnd() }]])
    expect(fixRecord(path, text, withSchemas).done).toEqual([])
  })

  test('a misspelt label and what stands under it, each told at its line', () => {
    const { text, done } = fixRecord(path, 'title: x\nacessed: 2026/5/30\nhistroy:\n  - { gade: b }\n', alone)
    expect(text).toBe('title: x\naccessed: 2026-05-30\nhistory:\n  - { grade: B }\n')
    expect(done.map(({ line, was, is }) => `${line} ${was} ${is}`)).toEqual([
      '2 acessed accessed',
      '2 2026/5/30 2026-05-30',
      '3 histroy history',
      '4 gade grade',
      '4 b B',
    ])
  })

  test('a schema line behind the mark of the byte order', () => {
    expect(fixRecord(path, '\uFEFFtitle: x\n', withSchemas).text).toBe(`\uFEFF${line}title: x\n`)
  })

  test('in front matter, inside the fences', () => {
    const { text } = fixRecord('pages/p.md', '---\ntittle: x\n---\ntittle: body\n', withSchemas)
    expect(text).toBe(
      '---\n# yaml-language-server: $schema=../../.ripen/schemas/page.schema.json\ntitle: x\n---\ntittle: body\n',
    )
  })
})

test('on the list of a page, labels and claims are mended in groups and outside of them', () => {
  const known = { claim: ['farming/fields-yield-more', 'farming/farms-grow'] }
  const page = (list: string): string => `---\nclaims:\n${list}---\nFields yield more.\n`
  const { text } = fixRecord(
    'pages/farming.md',
    page('  - farming/farms-gro\n  - grup: Yields\n    claims: [farming/Fields-yield-more]\n'),
    { withSchemas: false, known },
  )
  expect(text).toBe(page('  - farming/farms-grow\n  - group: Yields\n    claims: [farming/fields-yield-more]\n'))
})
