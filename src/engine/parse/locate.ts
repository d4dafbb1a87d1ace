import type { Span } from '../span.ts'
import type { Locate } from '../valid.ts'
import { alignment, type ScalarStyle } from './alignment.ts'
import type { Lines } from './lines.ts'
import { type Inner, innerOf, type Outline, spanAt, textAt } from './outline.ts'
import { pointerParts } from './pointer.ts'

/**
 * Finds values and keys of a YAML text in the file it was read from.
 *
 * @param outline  undefined of a text that says nothing
 * @param yaml     the text that the outline was made of
 * @param offset   where that text begins in the file
 */
export function locator(outline: Outline | undefined, yaml: string, offset: number, lines: Lines): Locate {
  if (!outline) return () => lines.place({ start: offset, end: offset })
  const find = finder(outline, yaml)
  const partOf = partFinder(outline, yaml)
  return (pointer, part = 'value', span) => {
    const { key, value: found } = find(pointerParts(pointer))
    const value = found === undefined ? undefined : spanAt(outline, found)
    const whole = (part === 'key' ? key : value) ?? key ?? value ?? { start: 0, end: 0 }
    const within = span && found !== undefined ? partOf(found, span) : undefined
    const { start, end } = within ?? whole
    return lines.place({ start: start + offset, end: end + offset })
  }
}

/**
 * Finds what a pointer leads to; where it leads no further, the closest parent that is there. What is in a value is
 * noted once: a record may hold many, and many faults.
 */
function finder(outline: Outline, yaml: string): (parts: readonly string[]) => Inner {
  const known = new Map<number, ReadonlyMap<string, Inner>>()
  return (parts) => {
    let found: Inner = { key: undefined, value: 0 }
    for (const part of parts) {
      const { value } = found
      if (value === undefined) return { key: undefined, value }
      const inner = known.get(value) ?? innerOf(outline, value, yaml)
      known.set(value, inner)
      const next = inner.get(part)
      if (!next) return { key: undefined, value }
      found = next
    }
    return found
  }
}

/**
 * Finds where a part of a text stands; undefined when it is written in a way that hides it. One text may be asked about
 * many times in a row, so that its alignment is kept until the next one.
 */
function partFinder(outline: Outline, yaml: string): (at: number, span: Span) => Span | undefined {
  let known: { readonly at: number; readonly offsets: readonly number[] | undefined } | undefined
  return (at, { start, end }) => {
    const text = textAt(outline, at, yaml)
    if (text === undefined) return undefined
    const { start: from, end: to } = spanAt(outline, at)
    if (known?.at !== at) {
      const written = yaml.slice(from, to)
      known = { at, offsets: alignment(text, written, styleOf(written)) }
    }
    const first = known.offsets?.[start]
    const last = known.offsets?.[Math.max(start, end - 1)]
    if (first === undefined || last === undefined) return undefined
    return { start: from + first, end: from + last + 1 }
  }
}

/** How a text is written, which its first sign says: a plain one begins with none of these. */
function styleOf([first]: string): ScalarStyle {
  if (first === "'") return 'single'
  if (first === '"') return 'double'
  return first === '|' || first === '>' ? 'block' : 'plain'
}
