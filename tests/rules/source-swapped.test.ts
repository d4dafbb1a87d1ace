import { describe, expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'
import { badge, cite, claimText, dispatchText, grade, sourceText } from '../helpers/texts.ts'

const first = grade('2026-05-30', 'editor', 'C')
const second = grade('2026-06-05', 'editor', 'C')
const planted = [badge('2026-05-30', 'remy', 'unsourced')]
const citing = claimText({ evidence: [cite('a')], history: planted })
const head = 'title: On bread\nkind: report\n'
const known = 'url: https://a.example/\nauthors: [Ann]\npublisher: The mill\npublished: 2026\n'
const source = (text: string, history: readonly string[] = [first]): string =>
  `${text}history:\n${history.map((entry) => `  - ${entry}\n`).join('')}`

function changes(before: string, after: string, others: Record<string, string> = { 'claims/economy/x.yaml': citing }) {
  return reportsChange(
    'source-swapped',
    { ...others, 'sources/a.yaml': before },
    { ...others, 'sources/a.yaml': after },
  )
}

describe('a cited source', () => {
  test.each<[string, string, string]>([
    ['stays', source(head + known), source(head + known)],
    ['has its title folded otherwise', source(head), source(head.replace('On bread', '>-\n  On\n  bread'))],
    [
      'gets a summary, a venue and an archived copy',
      source(head),
      source(`${head}summary: So.\nvenue: Fair\narchived: https://b.example/\n`),
    ],
    [
      'is another, and its history says so',
      source(head + known),
      source(head.replace('bread', 'milk'), [first, second]),
    ],
    ['has another title', source(head), source(`‸${head.replace('bread', 'milk')}`)],
    ['has another kind', source(head), source(head.replace('kind: report', '‸kind: dataset'))],
    ['has another address', source(head + known), source(head + known.replace('url: https://a', '‸url: https://b'))],
    ['has other authors', source(head + known), source(head + known.replace('authors: [Ann', '‸authors: [Ann, Bob'))],
    ['has another publisher', source(head + known), source(head + known.replace('publisher: The', '‸publisher: A'))],
    ['is of another day', source(head + known), source(head + known.replace('published: 2026', '‸published: 2025'))],
    ['gets a DOI', source(head), source(`${head}‸doi: 10.1000/182\n`)],
    ['has another arXiv id', source(`${head}arxiv: 2411.10870\n`), source(`${head}‸arxiv: 2411.10871\n`)],
    ['has another ISBN', source(`${head}isbn: 978-3-16-148410-0\n`), source(`${head}‸isbn: 978-3-16-148411-7\n`)],
    ['loses its address', source(`${head}url: https://a.example/\n`), `‸${source(head)}`],
  ])('%s', (_name, before, after) => {
    changes(before, after)
  })

  test('that is another altogether is told once', () => {
    const found = changes(
      source(head + known),
      source(`‸title: On milk\nkind: dataset\n${known.replace('Ann', 'Bob')}`),
    )
    expect(found.map(({ message }) => message)).toEqual([
      '`title`, `kind` and `authors` changed of a source that is cited, and its history says nothing of it.',
    ])
  })

  test('that was moved is the same one', () => {
    const texts = (id: string, text: string) => ({
      [`sources/${id}.yaml`]: text,
      'claims/economy/x.yaml': claimText({ evidence: [cite(id)], history: planted }),
    })
    const moved = source(`${head}was: [a]\n`)
    reportsChange('source-swapped', texts('a', source(head)), texts('b', moved))
    reportsChange('source-swapped', texts('a', source(head)), texts('b', `‸${moved.replace('bread', 'milk')}`))
  })
})

describe('a source is cited', () => {
  const was = source(head)
  const is = source(head.replace('bread', 'milk'))

  test('by nobody', () => {
    changes(was, is, {})
  })

  test('by a claim that dropped it', () => {
    const dropped = ', dropped: { date: 2026-06-05, by: editor, why: Old. }'
    const claim = claimText({ evidence: [cite('a', 'supports', dropped)], history: planted })
    changes(was, `‸${is}`, { 'claims/economy/x.yaml': claim })
  })

  test('by a dispatch', () => {
    changes(was, `‸${is}`, { 'river/2026-11-23-a.md': dispatchText({ evidence: [cite('a')], history: planted }) })
  })

  test('through what derives from it', () => {
    const more = 'url: https://b.example/\nderives: [a]\n'
    const claim = claimText({ evidence: [cite('b')], history: planted })
    changes(was, `‸${is}`, {
      'sources/b.yaml': sourceText('b', { history: [first], more }),
      'claims/economy/x.yaml': claim,
    })
  })

  test('from this change on', () => {
    const claim = claimText({ evidence: [], history: planted })
    const now = claimText({ evidence: [cite('a')], history: [...planted, badge('2026-06-05', 'remy', 'unsourced')] })
    reportsChange(
      'source-swapped',
      { 'sources/a.yaml': was, 'claims/economy/x.yaml': claim },
      { 'sources/a.yaml': `‸${is}`, 'claims/economy/x.yaml': now },
    )
  })
})
