import { expect, test } from 'vitest'
import { asOf, minimal, reports } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

const url = 'url: https://example.org/a\n'

test.each([
  ['post', url, 'C', 'B'],
  ['thread', url, 'B', 'A'],
  ['report', '', 'C', 'B'],
  ['report', `${url}checked: { status: partly, date: 2026-05-30, by: editor }\n`, 'B', 'A'],
  ['report', `${url}checked: { status: unlocated, date: 2026-05-30, by: editor }\n`, 'D', 'C'],
  ['post', `${url}checked: { status: partly, date: 2026-05-30, by: editor }\n`, 'C', 'B'],
  ['post', `${url}checked: { status: unlocated, date: 2026-05-30, by: editor }\n`, 'D', 'C'],
])('a %s with %j may have %s, not %s', (kind, more, best, better) => {
  const good = sourceText('a', { kind, more, history: [grade('2026-05-30', 'editor', best)] })
  const bad = sourceText('b', {
    kind,
    more: more.replace('/a', '/b'),
    history: [grade('2026-05-30', 'editor', `‸${better}`)],
  })
  reports('grade-too-high', { 'sources/a.yaml': good, 'sources/b.yaml': bad })
})

test.each([
  ['an address', url],
  ['a DOI', 'doi: 10.1000/182\n'],
  ['an arXiv id', 'arxiv: 2411.10870\n'],
  ['an ISBN', 'isbn: 978-0-306-40615-7\n'],
  ['a check that was passed', `${url}checked: { status: verified, date: 2026-05-30, by: editor }\n`],
])('a report with %s may have any grade', (_, more) => {
  reports('grade-too-high', {
    'sources/a.yaml': sourceText('a', { more, history: [grade('2026-05-30', 'editor', 'A')] }),
  })
})

test('the grade in force counts, not the ones before it', () => {
  const history = [grade('2026-05-30', 'editor', 'A'), grade('2026-06-05', 'editor', 'C')]
  reports('grade-too-high', { 'sources/a.yaml': sourceText('a', { kind: 'post', history }) })
})

test('the message names what limits it, the fix the entry to add', () => {
  const history = [grade('2026-05-30', 'editor', 'C'), grade('2026-06-05', 'editor', '‸A')]
  const [found] = reports('grade-too-high', { 'sources/a.yaml': sourceText('a', { more: '', history }) })
  expect(found?.message).toBe(
    'The grade in force is `A`, but a source of kind `report` without a `url`, `doi`, `arxiv` or `isbn` ' +
      'may have no better grade than `C`.',
  )
  expect(found?.fix).toBe(
    'Say where it can be looked up, or add an entry to `history`:\n' +
      '  - { date: 2026-11-24, by: editor, grade: C, why: … }',
  )
})

test('it names the status that the check of this source ended with', () => {
  const more = `${url}checked: { status: suspicious, date: 2026-05-30 }\n`
  const [found] = reports('grade-too-high', {
    'sources/a.yaml': sourceText('a', { more, history: [grade('2026-05-30', 'editor', '‸C')] }),
  })
  expect(found?.message).toContain(
    'but a source whose check ended with `suspicious` may have no better grade than `D`.',
  )
})

test('a policy may go by how a source was read', () => {
  const policy = String(minimal['policy.yaml']).replace(
    'gradeLimits:\n',
    'gradeLimits:\n  - { read: [part, second-hand], best: B }\n',
  )
  const checked = (read: string): string => `${url}checked: { status: verified, date: 2026-05-30${read} }\n`
  const graded = (id: string, read: string, best: string): string =>
    sourceText(id, { more: checked(read).replace('/a', `/${id}`), history: [grade('2026-05-30', 'editor', best)] })
  const [found] = reports('grade-too-high', {
    'policy.yaml': policy,
    'sources/a.yaml': graded('a', ', read: second-hand', '‸A'),
    'sources/b.yaml': graded('b', ', read: second-hand', 'B'),
    'sources/c.yaml': graded('c', ', read: whole', 'A'),
    'sources/d.yaml': graded('d', '', 'A'),
  })
  expect(found?.message).toBe(
    'The grade in force is `A`, but a source of which `checked.read` says `second-hand` may have no better grade than `B`.',
  )
})

test('a source of which a part could not be read is not graded', () => {
  const more = 'url: [https://example.org/a]\n'
  reports(
    'grade-too-high',
    { 'sources/a.yaml': sourceText('a', { more, history: [grade('2026-05-30', 'editor', 'A')] }) },
    { asOf, besides: ['schema'] },
  )
})
