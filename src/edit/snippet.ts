import { Document, isMap, isScalar, visit } from 'yaml'

const lineWidth = 110

/** A value that a record may hold. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value | undefined }

/** A value as block YAML, long words folded; ends without a newline. */
export function blockSnippet(value: Value): string {
  const document = new Document(value, { version: '1.2' })
  visit(document, {
    Seq: (_key, node) => {
      node.flow = node.items.every(isScalar)
    },
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && node.value.length > 90) node.type = 'BLOCK_FOLDED'
    },
  })
  return document.toString({ lineWidth, flowCollectionPadding: false, blockQuote: 'folded' }).trimEnd()
}

/** A value as flow YAML on one line. */
export function flowSnippet(value: Value): string {
  const document = new Document(value, { version: '1.2' })
  visit(document, {
    Collection: (_key, node) => {
      node.flow = true
      if (isMap(node)) node.items = node.items.filter(({ value: held }) => !isScalar(held) || held.value !== undefined)
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd()
}

/** Lines put under an item or a key. */
export function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n')
}
