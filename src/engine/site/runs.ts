/** A piece of a list: from a place, counted from 0, up to another and without it. */
export interface Run {
  readonly from: number
  readonly to: number
}

/**
 * Cuts a list of groups into runs, none longer than `most`; a group is cut only where it is longer itself.
 *
 * @param groups  how many things are in each group, in the order of the list
 * @returns       at least one run, which is empty for an empty list
 */
export function runsOf(groups: readonly number[], most: number): Run[] {
  const runs: Run[] = []
  let [from, to] = [0, 0]
  for (const size of groups) {
    if (to > from && to + size - from > most) {
      runs.push({ from, to })
      from = to
    }
    to += size
    for (; to - from > most; from += most) runs.push({ from, to: from + most })
  }
  return [...runs, { from, to }]
}

/**
 * Cuts a list that begins with the newest from its other end on, so that what is new leaves older runs as they are. The
 * first run, which grows, holds up to twice as much as others, so that it never holds little.
 *
 * @param groups  how many things are in each group, newest first
 * @returns       at least one run, newest first
 */
export function runsFromOldest(groups: readonly number[], most: number): Run[] {
  const size = groups.reduce((sum, group) => sum + group, 0)
  const runs = runsOf(groups.toReversed(), most).map(({ from, to }) => ({ from: size - to, to: size - from }))
  const [newest, next, ...older] = runs.toReversed()
  return newest && next ? [{ from: newest.from, to: next.to }, ...older] : runs
}
