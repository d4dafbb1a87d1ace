import { compareText } from './diagnostic.ts'

/** Ids and the ids each of them leads to; ids that are not keys lead nowhere. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * The strongly connected components that hold a cycle, a self-loop included (Tarjan 1972, without recursion: chains
 * may be as long as a garden).
 *
 * @returns each component as a way round: it starts at its smallest id and follows edges as far as one way can; the
 *   members that this way does not meet come last, by id. Components are in order of their smallest id.
 */
export function cycles(graph: Graph): string[][] {
  // Most lead nowhere, and are on no way round.
  return components(new Map([...graph].filter(([, targets]) => targets.length > 0)))
    .filter(([first, ...rest]) => first !== undefined && (rest.length > 0 || graph.get(first)?.includes(first)))
    .map((component) => wayRound(graph, component))
    .sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''))
}

/** Everything reachable from `start`, itself first, each once, in breadth-first order. */
export function reachable(graph: Graph, start: string): string[] {
  const seen = new Set([start])
  for (const id of seen) for (const next of graph.get(id) ?? []) seen.add(next)
  return [...seen]
}

interface Visit {
  readonly id: string
  readonly targets: readonly string[]
  at: number
}

function components(graph: Graph): string[][] {
  const found: string[][] = []
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const onOpen = new Set<string>()
  const path: Visit[] = []

  const enter = (id: string): void => {
    index.set(id, index.size)
    low.set(id, index.size - 1)
    open.push(id)
    onOpen.add(id)
    path.push({ id, targets: graph.get(id) ?? [], at: 0 })
  }
  const lower = (id: string, to: number | undefined): void => {
    low.set(id, Math.min(low.get(id) ?? Number.POSITIVE_INFINITY, to ?? Number.POSITIVE_INFINITY))
  }

  for (const start of graph.keys()) {
    if (!index.has(start)) enter(start)
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const target = visit.targets[visit.at]
      visit.at += 1
      if (target !== undefined) {
        if (!index.has(target)) enter(target)
        else if (onOpen.has(target)) lower(visit.id, index.get(target))
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) lower(above.id, low.get(visit.id))
      if (low.get(visit.id) !== index.get(visit.id)) continue
      const component = open.splice(open.lastIndexOf(visit.id))
      for (const id of component) onOpen.delete(id)
      found.push(component)
    }
  }
  return found
}

function wayRound(graph: Graph, component: readonly string[]): string[] {
  const members = new Set(component)
  const [first = '', ...others] = [...component].sort(compareText)
  const way = new Set([first])
  for (let at: string | undefined = first; at !== undefined; ) {
    at = graph.get(at)?.find((id) => members.has(id) && !way.has(id))
    if (at !== undefined) way.add(at)
  }
  return [...way, ...others.filter((id) => !way.has(id))]
}
