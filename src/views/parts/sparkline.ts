import { curveStepAfter, line } from 'd3-shape'
import type { Words } from '../../words/words.ts'
import type { BadgeView } from './badge.ts'
import { chained } from './chained.ts'

/** How a badge moved, small enough to stand in a line. */
export interface Sparkline {
  /** The data of an SVG path in a box of 36 by 14. */
  readonly line: string
  /** Where it ends. */
  readonly end: { readonly x: number; readonly y: number }
  /** "Well sourced, then Caveat" */
  readonly words: string
}

const width = 36
const height = 14
const margin = 2

/** @param rungs  how many badges the policy has */
export function sparklineOf(words: Words, path: readonly BadgeView[], rungs: number): Sparkline | undefined {
  if (path.length < 2) return undefined
  const across = (width - 2 * margin) / path.length
  const down = (height - 2 * margin) / Math.max(1, rungs - 1)
  const points = [...path, ...path.slice(-1)].map(({ rank }, index): [number, number] => [
    margin + index * across,
    margin + rank * down,
  ])
  const [x = 0, y = 0] = points.at(-1) ?? []
  return {
    line: line().curve(curveStepAfter).digits(1)(points) ?? '',
    end: { x, y: Math.round(10 * y) / 10 },
    words: chained(
      words,
      'sparkline.then',
      path.map(({ label }) => label),
    ),
  }
}
