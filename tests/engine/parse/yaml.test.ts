import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml'
import { readYaml } from '../../../src/engine/parse/yaml.ts'

/** Lines and parts of lines of which records and their faults are made. */
const parts = [
  ...['a: 1', 'b: no', 'c:', '- x', '- d: e', '"q": \'r\'', '{ f: [g, h], i: }', '>-', '|+', '--- ', '...', '# note'],
  ...['  ', '    ', '\n', '\n', '\n\n', ': ', ', ', ' # ', '[', ']', '"', "'", '\t', '? ', 'é', '2026-05-30'],
]

/** What a node says and where, without all that the library keeps besides. */
function seen(node: ParsedNode | null): unknown {
  if (isMap(node)) return [node.range, node.items.map(({ key, value }) => [seen(key), seen(value)])]
  if (isSeq(node)) return [node.range, node.items.map(seen)]
  return isScalar(node) ? [node.range, node.value, node.source, node.type, node.comment] : node
}

test('a text that is taken apart once is read as the library reads it', () => {
  const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((each) => each.join(''))
  fc.assert(
    fc.property(anyText, (text) => {
      const { document } = readYaml(text)
      if (!document) return
      const alone = parseDocument(text, { stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error' })
      expect(alone.errors).toEqual([])
      expect(seen(document.contents)).toEqual(seen(alone.contents))
    }),
    { numRuns: 2000 },
  )
})
