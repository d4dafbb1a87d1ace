import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type Scalar } from 'yaml'
import { didYouMean } from '../engine/index.ts'
import { childOf, fitting, resolved, type Schema } from '../engine/schema/schemas.ts'
import { betterForm, type Known } from './better-form.ts'
import { flowSnippet } from './snippet.ts'

/** Text to be put in place of another, at offsets in the YAML of a record. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly put: string
}

/** A text with changes made to it, none of which overlap. */
export function withChanges(text: string, changes: readonly Change[]): string {
  let at = 0
  const pieces = changes
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end, put }) => {
      const kept = text.slice(at, start)
      at = end
      return [kept, put]
    })
  return [...pieces, text.slice(at)].join('')
}

/** What can be mended in a part of a record, below a label: misspelt labels, and values in another form. */
export function changesIn(
  node: ParsedNode | null,
  schema: Schema | undefined,
  known: Known,
  label = '',
): readonly Change[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => changesIn(item, childOf(schema, index, []), known, label))
  if (isScalar(node))
    return isPlain(node)
      ? changeOf(node, betterForm(node.source, label, schema && fitting(schema, node.source), known))
      : []
  if (!isMap(node)) return []
  const given = new Set(node.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')))
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) && isPlain(key) ? String(key.value) : ''
    const meant = name === '' || childOf(schema, name, {}) ? undefined : spelling(name, given, schema)
    if (meant !== undefined) given.add(meant)
    const below = childOf(schema, meant ?? name, {})
    return [...changeOf(key, meant), ...changesIn(value, below, known, meant ?? name)]
  })
}

/** The label that was meant, if there is one, and neither stands there nor was given to another already. */
function spelling(name: string, given: ReadonlySet<string>, schema: Schema | undefined): string | undefined {
  const meant = didYouMean(name, Object.keys(schema ? (fitting(resolved(schema), {}).properties ?? {}) : {}))
  return meant !== undefined && !given.has(meant) ? meant : undefined
}

function changeOf(node: ParsedNode, better: string | undefined): Change[] {
  if (better === undefined) return []
  return [{ start: node.range[0], end: node.range[1], put: flowSnippet(better) }]
}

/** A word on one line with nothing before it: of any other, the range holds more than its text. */
function isPlain(node: Node): node is Scalar.Parsed {
  if (!isScalar(node) || isAlias(node) || node.anchor !== undefined || node.tag !== undefined) return false
  const { type, source } = node
  return (type === 'PLAIN' || type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && source !== undefined
}
