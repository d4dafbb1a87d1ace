import { describe, expect, test } from 'vitest'
import { fixRecord } from '../../src/edit/fix-record.ts'

const line = '# yaml-language-server: $schema=../../schemas/source.schema.json\n'
const path = 'sources/s.yaml'

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
    ['carriage returns', 'tittle: x\r\nkind: paper\r\n', 'title: x\r\nkind: paper\r\n'],
  ])('%s', (_name, before, after) => {
    const { text, done } = fixRecord(path, before, false)
    expect(text).toBe(after)
    expect(done).toHaveLength(before === after ? 0 : 1)
    expect(fixRecord(path, text, false)).toEqual({ text, done: [] })
  })

  test('a missing schema line, once', () => {
    const { text, done } = fixRecord(path, 'title: x\n', true)
    expect([text, done]).toEqual([`${line}title: x\n`, ['put in the schema line']])
    expect(fixRecord(path, text, true).done).toEqual([])
  })

  test('in front matter, inside the fences', () => {
    const { text } = fixRecord('pages/p.md', '---\ntittle: x\n---\ntittle: body\n', true)
    expect(text).toBe(
      '---\n# yaml-language-server: $schema=../../schemas/page.schema.json\ntitle: x\n---\ntittle: body\n',
    )
  })
})
