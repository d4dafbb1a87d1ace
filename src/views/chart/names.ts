import { type Label, letterSize, lineHeight, type Rule, rounded } from './layout.ts'
import { linesOf, widthOf } from './text-width.ts'

/** Something that is named beside a chart, where it ends. */
export interface Named {
  readonly group: number
  readonly text: string
  readonly x: number
  readonly y: number
}

/** The names of several in lines, and how wide a margin they take. */
export interface NameMargin {
  readonly lines: ReadonlyMap<number, readonly string[]>
  readonly width: number
}

const gap = 12

/**
 * Names in lines that take no more than a third of a chart's width and all together no more than its height.
 *
 * @param names  by the number of each
 */
export function nameMargin(names: readonly string[], width: number, height: number): NameMargin {
  if (names.length < 2) return { lines: new Map(), width: 0 }
  const most = Math.max(1, Math.min(3, Math.floor(height / lineHeight / names.length)))
  const lines = new Map(names.map((name, group) => [group, linesOf(name, letterSize, width * 0.3, most)]))
  const widest = Math.max(...[...lines.values()].flat().map((line) => widthOf(line, letterSize)))
  return { lines, width: widest + gap }
}

/** Names beside their ends, moved apart where those are close, each led to from its end where it is not beside it. */
export function nameLabels(
  named: readonly Named[],
  { lines }: NameMargin,
  { left, top, bottom }: { readonly left: number; readonly top: number; readonly bottom: number },
): { labels: Label[]; rules: Rule[] } {
  const wanted = named.toSorted((a, b) => a.y - b.y || a.group - b.group)
  const heights = wanted.map(({ group }) => (lines.get(group)?.length ?? 1) * lineHeight)
  const tops = spread(
    wanted.map(({ y }, index) => y - (heights[index] ?? 0) / 2),
    heights,
    top,
    bottom,
  )
  const placed = wanted.map((each, index) => ({ ...each, top: tops[index] ?? top, height: heights[index] ?? 0 }))
  return {
    labels: placed.flatMap(({ group, top: from }) =>
      (lines.get(group) ?? []).map((text, index): Label => {
        const y = rounded(from + index * lineHeight + 0.5 * lineHeight + 0.35 * letterSize)
        return { is: 'name', group, text, x: rounded(left + gap), y, anchor: 'start' }
      }),
    ),
    rules: placed.flatMap(({ x, y, top: from, height }): Rule[] => {
      const middle = from + height / 2
      if (Math.abs(middle - y) < 6 && x > left - 6) return []
      return [{ is: 'leader', x1: rounded(x + 6), y1: rounded(y), x2: rounded(left + gap - 3), y2: rounded(middle) }]
    }),
  }
}

/** Where each of several begins that are to begin at some places and may not lie on each other. */
function spread(wanted: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const tops: number[] = []
  let free = top
  for (const [index, at] of wanted.entries()) {
    const from = Math.max(at, free)
    tops.push(from)
    free = from + (heights[index] ?? 0)
  }
  let end = Math.max(bottom, top + heights.reduce((sum, height) => sum + height, 0))
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? top, end - (heights[index] ?? 0))
    end = tops[index] ?? top
  }
  return tops
}
