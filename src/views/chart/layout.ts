import { widthOf } from './text-width.ts'

/**
 * A chart as it is drawn: lengths are in units of a box `width` by `height`, which is about as wide as the screen that it
 * is for, so that a unit is about a pixel.
 */
export interface ChartLayout {
  readonly width: number
  readonly height: number
  readonly rules: readonly Rule[]
  readonly shapes: readonly Shape[]
  readonly labels: readonly Label[]
}

/** A straight line that measures or leads: it shows no figure. */
export interface Rule {
  readonly is: 'grid' | 'axis' | 'leader'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What shows figures: the data of an SVG path. */
export interface Shape {
  readonly is: 'line' | 'band' | 'dots' | 'bars' | 'whiskers' | 'ranges'
  /** Which of several it belongs to, from 0; it decides colour, dash and form. */
  readonly group: number
  readonly d: string
}

export interface Label {
  readonly is: 'tick' | 'name' | 'value' | 'row'
  readonly text: string
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Of a name or a value: which of several it is of. */
  readonly group?: number
}

/** How large the letters of labels are, and how far their lines are apart. */
export const letterSize = 13
export const lineHeight = 16

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box that a label takes at most. */
export function boxOf({ text, x, y, anchor }: Pick<Label, 'text' | 'x' | 'y' | 'anchor'>): Box {
  const width = widthOf(text, letterSize)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 0.8 * letterSize, bottom: y + 0.25 * letterSize }
}

/** Whether two boxes have a point in common, or come closer than a gap. */
export function touch(a: Box, b: Box, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom && b.top < a.bottom
}

/** A length to a tenth of a unit, as much as anybody sees. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10
}
