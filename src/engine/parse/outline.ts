import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml'

/**
 * Where everything in a YAML text stands, as offsets in it, and no more: a document that is kept for its places alone
 * takes many times the memory. It is plain data that survives JSON.
 */
export type Outline = ScalarOutline | ListOutline | GroupOutline

interface ScalarOutline {
  /** Its start and its end, as all these pairs are. */
  readonly at: Stretch
  /** What a text says, where it does not say just what stands there; true where it does. Other values have none. */
  readonly text?: string | true
}

interface ListOutline {
  readonly at: Stretch
  readonly items: readonly Outline[]
}

interface GroupOutline {
  readonly at: Stretch
  readonly labels: readonly LabelOutline[]
  /** Of front matter: where in the file the text behind it starts; undefined where that says nothing. */
  readonly body?: number
}

/** A label, where it stands, and its value, if there is one. */
export type LabelOutline = readonly [label: string, at: Stretch, value: Outline | null]

type Stretch = readonly [start: number, end: number]

/** @param yaml  the text that the node was read from */
export function outlineOf(node: ParsedNode, yaml: string): Outline {
  const [start, end] = node.range
  const at: Stretch = [start, end]
  if (isSeq(node)) return { at, items: node.items.map((item) => outlineOf(item, yaml)) }
  if (isMap(node)) {
    // Of all that is kept of a file this is the most: one list is made, and not another for each label.
    const labels: LabelOutline[] = []
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      labels.push([
        String(key.value),
        [key.range[0], key.range[1]],
        value && hasText(value) ? outlineOf(value, yaml) : null,
      ])
    }
    return { at, labels }
  }
  if (!isScalar(node) || typeof node.value !== 'string') return { at }
  return { at, text: node.value === yaml.slice(start, end) || node.value }
}

/** A key without a value stands for it. */
function hasText({ range: [start, end] }: ParsedNode): boolean {
  return end > start
}
