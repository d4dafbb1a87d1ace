import { expect, test } from 'vitest'
import { reportsChange } from '../helpers/change.ts'

const source = (id: string): string =>
  `title: ${id}\nkind: report\nhistory:\n  - { date: 2026-05-30, by: editor, grade: C, why: So. }\n`
const sources = { 'sources/a.yaml': source('a'), 'sources/b.yaml': source('b') }
const path = 'claims/economy/bread.yaml'
const cite = (id: string, more = ''): string => `  - { source: ${id}, stance: supports, directness: direct${more} }\n`
const history = '  - { date: 2026-05-30, by: remy, badge: unsourced, why: So. }\n'
const entry = '  - { date: 2026-06-05, by: remy, badge: unsourced, why: Seen again. }\n'
const claim = (evidence: string, entries = history, mark = ''): string =>
  `statement: x\nkind: finding\n${mark}evidence:${evidence === '' ? ' []' : `\n${evidence}`}\nhistory:\n${entries}`

test.each<[string, string, string]>([
  ['stays', claim(cite('a')), claim(cite('a'))],
  ['moves', claim(cite('a') + cite('b')), claim(cite('b') + cite('a'))],
  [
    'is dropped with a reason',
    claim(cite('a')),
    claim(cite('a', ', dropped: { date: 2026-06-05, by: remy, why: Old. }'), history + entry),
  ],
  ['changes its stance', claim(cite('a')), claim(cite('a').replace('supports', 'context'), history + entry)],
])('a citation %s', (_name, before, after) => {
  reportsChange('citation-removed', { ...sources, [path]: before }, { ...sources, [path]: after })
})

test.each<[string, string, string]>([
  ['goes', claim(cite('a') + cite('b')), claim(cite('b'), history, '‸')],
  ['goes, in spite of an entry', claim(cite('a')), claim('', history + entry, '‸')],
  ['that stood twice stands once', claim(cite('a') + cite('a', ', at: p. 4')), claim(cite('a'), history, '‸')],
  [
    'that was dropped goes',
    claim(cite('a', ', dropped: { date: 2026-05-30, by: remy, why: Old. }')),
    claim('', history, '‸'),
  ],
])('a citation %s', (_name, before, after) => {
  const found = reportsChange('citation-removed', { ...sources, [path]: before }, { ...sources, [path]: after })
  expect(found).toHaveLength(1)
})
