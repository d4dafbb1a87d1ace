import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycles, type Graph, reachable } from '../../src/engine/graph.ts'

function graph(edges: Record<string, string[]>): Graph {
  return new Map(Object.entries(edges))
}

describe('cycles', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['no edge', { a: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a loop', { a: ['a'] }, [['a']]],
    ['a way round', { c: ['a'], a: ['b'], b: ['c'] }, [['a', 'b', 'c']]],
    [
      'two ways round',
      { d: ['c'], c: ['d'], a: ['b'], b: ['a', 'c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an edge to nowhere', { a: ['none'] }, []],
    ['what leads into a cycle', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c']]],
  ])('%s', (_name, edges, expected) => {
    expect(cycles(graph(edges))).toEqual(expected)
  })

  test('hold exactly the ids that lead back to themselves', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const anyGraph = fc.record(Object.fromEntries(ids.map((id) => [id, fc.subarray(ids)])))
    fc.assert(
      fc.property(anyGraph, (edges) => {
        const leadsBack = ids.filter((id) =>
          (edges[id] ?? []).some((next) => reachable(graph(edges), next).includes(id)),
        )
        expect(cycles(graph(edges)).flat().sort()).toEqual(leadsBack)
      }),
    )
  })

  test('a chain of a hundred thousand is walked without recursion', () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, at): [string, string[]] => [`${at}`, [`${at + 1}`]]))
    expect(cycles(chain)).toEqual([])
    expect(reachable(chain, '0')).toHaveLength(100_001)
  })
})
