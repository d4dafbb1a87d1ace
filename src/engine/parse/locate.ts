import type { Span } from '../span.ts'
import type { Locate } from '../valid.ts'
import { alignment, type ScalarStyle } from './alignment.ts'
import type { Lines } from './lines.ts'
import type { LabelOutline, Outline } from './outline.ts'
import { pointerParts } from './pointer.ts'

interface Found {
  readonly key: Span | undefined
  readonly value: Outline | undefined
}

/**
 * Finds values and keys of a YAML text in the file it was read from.
 *
 * @param outline  undefined of a text that says nothing
 * @param yaml     the text that the outline was made of
 * @param offset   where that text begins in the file
 */
export function locator(outline: Outline | undefined, yaml: string, offset: number, lines: Lines): Locate {
  const labels = labelFinder()
  const partOf = partFinder(yaml)
  return (pointer, part = 'value', span) => {
    const { key, value: found } = find(outline, pointerParts(pointer), labels)
    const value = found && spanOf(found.at)
    const whole = (part === 'key' ? key : value) ?? key ?? value ?? { start: 0, end: 0 }
    const within = span && found ? partOf(found, span) : undefined
    const { start, end } = within ?? whole
    return lines.place({ start: start + offset, end: end + offset })
  }
}

/** What a pointer leads to; where it leads no further, the closest parent that is there. */
function find(root: Outline | undefined, parts: readonly string[], labels: FindLabel): Found {
  let found: Found = { key: undefined, value: root }
  for (const part of parts) {
    const next = found.value && step(found.value, part, labels)
    if (!next) return { ...found, key: undefined }
    found = next
  }
  return found
}

function step(outline: Outline, part: string, labels: FindLabel): Found | undefined {
  if ('items' in outline) {
    const value = outline.items[Number(part)]
    return value && { key: undefined, value }
  }
  if (!('labels' in outline)) return undefined
  const found = labels(outline.labels, part)
  return found && { key: spanOf(found[1]), value: found[2] ?? undefined }
}

type FindLabel = (labels: readonly LabelOutline[], label: string) => LabelOutline | undefined

/** A larger group is worth an index. */
const few = 30

/** Finds labels; of large groups, by an index of each that was asked for: a record may hold many, and many faults. */
function labelFinder(): FindLabel {
  const known = new Map<readonly LabelOutline[], ReadonlyMap<string, LabelOutline>>()
  return (labels, label) => {
    // Of several of one name, the first.
    if (labels.length <= few) return labels.find(([name]) => name === label)
    const byName = known.get(labels) ?? new Map(labels.toReversed().map((each) => [each[0], each]))
    known.set(labels, byName)
    return byName.get(label)
  }
}

function spanOf([start, end]: Outline['at']): Span {
  return { start, end }
}

/**
 * Finds where a part of a text stands; undefined when it is written in a way that hides it. One text may be asked about
 * many times in a row, so that its alignment is kept until the next one.
 */
function partFinder(yaml: string): (outline: Outline, span: Span) => Span | undefined {
  let known: { readonly outline: Outline; readonly offsets: readonly number[] | undefined } | undefined
  return (outline, { start, end }) => {
    const text = 'text' in outline ? outline.text : undefined
    if (text === undefined) return undefined
    const [from, to] = outline.at
    if (known?.outline !== outline) {
      const written = yaml.slice(from, to)
      known = { outline, offsets: alignment(text === true ? written : text, written, styleOf(written)) }
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
