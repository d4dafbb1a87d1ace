import { pointerParts, pointerTo } from '../parse/pointer.ts'

/** Data from which parts were left out, and where what is left stood in the whole. */
export interface Salvaged {
  readonly data: unknown
  /** The pointer in the whole data of what stands at a pointer in what is left. */
  readonly original: (pointer: string) => string
}

/** A copy of data without what stands at some pointers. Undefined when the root itself must go. */
export function without(whole: Salvaged, removed: readonly string[]): Salvaged | undefined {
  if (removed.includes('')) return undefined
  const gone = new Set(removed)
  const positions = new Map<string, readonly number[]>()
  const copy = (value: unknown, pointer: string, target: string): unknown => {
    if (Array.isArray(value)) {
      const kept = [...value.keys()].filter((index) => !gone.has(pointerTo(pointer, index)))
      positions.set(target, kept)
      return kept.map((index, at) => copy(value[index], pointerTo(pointer, index), pointerTo(target, at)))
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([key]) => !gone.has(pointerTo(pointer, key)))
    return Object.fromEntries(
      entries.map(([key, each]) => [key, copy(each, pointerTo(pointer, key), pointerTo(target, key))]),
    )
  }
  const data = copy(whole.data, '', '')
  return { data, original: (pointer) => whole.original(translate(pointer, positions)) }
}

function translate(pointer: string, positions: ReadonlyMap<string, readonly number[]>): string {
  let target = ''
  let original = ''
  for (const part of pointerParts(pointer)) {
    const kept = positions.get(target)
    original = pointerTo(original, kept?.[Number(part)] ?? part)
    target = pointerTo(target, part)
  }
  return original
}
