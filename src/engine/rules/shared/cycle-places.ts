import type { Place } from '../../diagnostic.ts'
import { cycles, type Graph } from '../../graph.ts'
import type { Valid } from '../../valid.ts'
import { listedNames } from '../../words/list.ts'

/** Records that lead back to themselves. */
interface Round {
  /** The entry of the first record (by id) that leads on round. */
  readonly place: Place
  /** The shortest way from that record back to it, and what else is caught in the same tangle: `a → b → a`, … */
  readonly way: string
}

/**
 * The cycles among records that name each other under one key, one for each strongly connected component.
 *
 * @param leadsTo  the ids that a record names under `key`
 */
export function roundsOf<V extends Valid>(
  records: ReadonlyMap<string, V>,
  key: string,
  leadsTo: (record: V) => readonly string[],
): Round[] {
  const graph: Graph = new Map([...records].map(([id, record]) => [id, leadsTo(record)]))
  return cycles(graph).flatMap((members) => {
    const [first = ''] = members
    const record = records.get(first)
    if (!record) return []
    const way = shortestRound(graph, first)
    const index = leadsTo(record).indexOf(way[1] ?? first)
    const others = members.filter((id) => !way.includes(id)).sort()
    const besides = others.length > 0 ? `, and with them ${listedNames(others)}` : ''
    return {
      place: record.locate(`/${key}/${index}`, 'value'),
      way: way.map((id) => `\`${id}\``).join(' → ') + besides,
    }
  })
}

/** The shortest way from an id back to itself, both ends included. */
function shortestRound(graph: Graph, start: string): string[] {
  const cameFrom = new Map<string, string>()
  for (const id of breadthFirst(graph, start, cameFrom)) {
    if (graph.get(id)?.includes(start)) return [...wayTo(id, start, cameFrom), start]
  }
  return [start]
}

function* breadthFirst(graph: Graph, start: string, cameFrom: Map<string, string>): Generator<string> {
  const seen = new Set([start])
  for (const id of seen) {
    yield id
    for (const next of graph.get(id) ?? []) {
      if (!seen.has(next)) cameFrom.set(next, id)
      seen.add(next)
    }
  }
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let at = end; at !== start; at = way.at(-1) ?? start) way.push(cameFrom.get(at) ?? start)
  return way.reverse()
}
