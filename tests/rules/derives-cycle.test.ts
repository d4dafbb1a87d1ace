import { expect, test } from 'vitest'
import { asOf, reports } from '../helpers/garden.ts'
import { grade, sourceText } from '../helpers/texts.ts'

function derivesFrom(slug: string, ids: string): string {
  const history = [grade('2026-05-30', 'editor', 'B')]
  return sourceText(slug, { history, more: `url: https://example.org/${slug}\nderives: [${ids}]\n` })
}

test('a chain is no cycle, nor are two ways to one source', () => {
  reports('derives-cycle', {
    'sources/a.yaml': derivesFrom('a', ''),
    'sources/b.yaml': derivesFrom('b', 'a'),
    'sources/c.yaml': derivesFrom('c', 'a'),
    'sources/d.yaml': derivesFrom('d', 'b, c'),
  })
})

test('each cycle is one message, at its first source', () => {
  const found = reports('derives-cycle', {
    'sources/a.yaml': derivesFrom('a', ''),
    'sources/b.yaml': derivesFrom('b', 'a, ‸b'),
    'sources/c.yaml': derivesFrom('c', 'a, ‸e'),
    'sources/d.yaml': derivesFrom('d', 'c'),
    'sources/e.yaml': derivesFrom('e', 'd'),
    'sources/f.yaml': derivesFrom('f', 'e'),
  })
  expect(found.map(({ message }) => message)).toEqual([
    'These sources derive from each other: `b` → `b`.',
    'These sources derive from each other: `c` → `e` → `d` → `c`.',
  ])
})

test('of a tangle, the shortest way round is named and then the others', () => {
  const [found] = reports('derives-cycle', {
    'sources/a.yaml': derivesFrom('a', '‸c, b'),
    'sources/b.yaml': derivesFrom('b', 'd'),
    'sources/c.yaml': derivesFrom('c', 'a'),
    'sources/d.yaml': derivesFrom('d', 'a'),
  })
  expect(found?.message).toBe('These sources derive from each other: `a` → `c` → `a`, and with them `b` and `d`.')
})

test('a source that does not exist closes no cycle', () => {
  reports('derives-cycle', { 'sources/a.yaml': derivesFrom('a', 'b') }, { asOf, besides: ['unknown-source'] })
})
