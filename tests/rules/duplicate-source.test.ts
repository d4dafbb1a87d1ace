import { expect, test } from 'vitest'
import { reports } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

function paper(slug: string, more: string): string {
  return sourceText(slug, { kind: 'paper', history: [grade('2026-05-30', 'editor', 'C')], more })
}

test.each([
  ['doi: 10.1000/ABC', 'doi: ‸10.1000/abc', 'DOI `10.1000/abc`'],
  ['doi: 10.1000/abc', 'url: ‸https://dx.doi.org/10.1000/ABC', 'DOI `10.1000/abc`'],
  ['arxiv: 2411.10870', 'arxiv: ‸2411.10870v2', 'arXiv id `2411.10870`'],
  ['arxiv: 2411.10870', 'url: ‸https://arxiv.org/pdf/2411.10870v1', 'arXiv id `2411.10870`'],
  ['arxiv: 2411.10870', 'doi: ‸10.48550/arXiv.2411.10870', 'arXiv id `2411.10870`'],
  ['url: https://example.org/x', 'url: ‸http://www.example.org/x/?utm_source=y#z', 'address `example.org/x`'],
  ['url: https://example.org/x', 'also: [https://example.org/y, ‸https://example.org/x]', 'address `example.org/x`'],
  ['also: [https://example.org/x]', 'url: ‸https://example.org/x', 'address `example.org/x`'],
])('%s and %s are one source', (first, second, shared) => {
  const [found] = reports('duplicate-source', {
    'sources/a.yaml': paper('a', 'url: https://example.org/a\nalso: [https://example.org/a/]\n'),
    'sources/b.yaml': paper('b', `${first}\n`),
    'sources/c.yaml': paper('c', `${second}\n`),
  })
  expect(found?.message).toBe(`\`c\` and \`b\` are one source: both have the ${shared}.`)
})

test('each later source has one message, that names the first', () => {
  const found = reports('duplicate-source', {
    'sources/a.yaml': paper('a', 'doi: 10.1000/1\nurl: https://example.org/x\n'),
    'sources/b.yaml': paper('b', 'doi: ‸10.1000/1\nurl: https://example.org/x\n'),
    'sources/c.yaml': paper('c', 'doi: 10.1000/2\nurl: ‸https://example.org/x\n'),
  })
  expect(found.map(({ message }) => message)).toEqual([
    '`b` and `a` are one source: both have the DOI `10.1000/1`.',
    '`c` and `a` are one source: both have the address `example.org/x`.',
  ])
})
