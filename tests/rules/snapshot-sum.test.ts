import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

function thread(slug: string, snapshot: string): string {
  const more = `url: https://example.org/${slug}\nsnapshot: { ${snapshot} }\n`
  return sourceText(slug, { kind: 'thread', history: [grade('2026-05-30', 'editor', 'B')], more })
}

test.each([
  ['all parts make the whole', 'linked: 10, verified: 7, suspicious: 1, hallucinated: 1, deadLink: 1'],
  ['the known parts make less', 'linked: 10, verified: 7, suspicious: 1'],
  ['the known parts make as much', 'linked: 8, verified: 7, suspicious: 1'],
  ['the whole is not known', 'verified: 7, suspicious: 1'],
  ['all that is verified matters', 'linked: 10, verified: 7, highRelevance: 7'],
  ['all that is linked matters', 'linked: 10, highRelevance: 10'],
])('it adds up when %s', (_, snapshot) => {
  reports('snapshot-sum', { 'sources/a.yaml': thread('a', snapshot) })
})

test.each([
  [
    'linked: ‸11, verified: 7, suspicious: 1, hallucinated: 1, deadLink: 1',
    '`verified`, `suspicious`, `hallucinated` and `deadLink` make `10`, but `11` are linked.',
  ],
  [
    'linked: ‸9, verified: 7, suspicious: 1, hallucinated: 1, deadLink: 1',
    '`verified`, `suspicious`, `hallucinated` and `deadLink` make `10`, but `9` are linked.',
  ],
  [
    'linked: ‸7, verified: 7, suspicious: 1',
    '`verified` and `suspicious` make `8`, more than the `7` that are linked.',
  ],
  ['linked: ‸6, verified: 7', '`verified` is `7`, more than the `6` that are linked.'],
  ['linked: 10, verified: 7, highRelevance: ‸8', '`8` are of high relevance, more than the `7` that are verified.'],
  ['linked: 10, highRelevance: ‸11', '`11` are of high relevance, more than the `10` that are linked.'],
])('%s does not add up', (snapshot, message) => {
  const [found] = reports('snapshot-sum', {
    'sources/a.yaml': thread('a', 'linked: 7, verified: 7'),
    'sources/b.yaml': thread('b', snapshot),
  })
  expect(found?.message).toBe(message)
})
